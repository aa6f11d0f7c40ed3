import { hash } from 'node:crypto';

const newline = 0x0a;
const whole = 1n << 64n;

/**
 * How many rows went by, as COPY writes them, and a sum over what is in them that is the same in any order: the server puts rows into
 * the gaps it finds.
 */
export class RowSum {
  rows = 0;
  private sum = 0n;
  private begun: Buffer[] = [];

  /** The sum in hexadecimal, when the last row has gone by. */
  get content(): string {
    return this.sum.toString(16).padStart(16, '0');
  }

  /** Passes the bytes on. COPY writes a line break within a cell as \n, so that each one that is there ends a row. */
  async *over(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      let start = 0;
      for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
        this.add(Buffer.concat([...this.begun, chunk.subarray(start, end)]));
        this.begun = [];
        start = end + 1;
      }
      if (start < chunk.length) this.begun.push(chunk.subarray(start));
      yield chunk;
    }
  }

  private add(row: Buffer): void {
    this.rows += 1;
    this.sum = (this.sum + hash('sha256', row, 'buffer').readBigUInt64LE()) % whole;
  }
}
