/** Follows UTF-8 as the Encoding Standard decodes it: no overlong forms, no surrogates, nothing past U+10FFFF. */
export class Utf8Check {
  /** The first byte that UTF-8 does not allow; null while all is well. */
  invalidAt: number | null = null;
  /** Whether a byte from C0 was ever followed by one from 80 to BF, as in UTF-8 and hardly elsewhere. */
  looksLikeUtf8 = false;
  private awaited = 0;
  private low = 0x80;
  private high = 0xbf;
  private previous = 0;

  get isPending(): boolean {
    return this.awaited > 0;
  }

  look(chunk: Buffer, offset: number): void {
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (this.previous >= 0xc0 && byte >= 0x80 && byte <= 0xbf) this.looksLikeUtf8 = true;
      this.previous = byte;
      if (this.awaited > 0 && byte >= this.low && byte <= this.high) {
        this.awaited -= 1;
        this.low = 0x80;
        this.high = 0xbf;
        continue;
      }
      if (this.awaited > 0) this.invalidAt ??= offset + i;
      this.start(byte, offset + i);
    }
  }

  end(offset: number): void {
    if (this.awaited > 0) this.invalidAt ??= offset - 1;
  }

  private start(byte: number, at: number): void {
    this.low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    this.high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    if (byte < 0x80) this.awaited = 0;
    else if (byte >= 0xc2 && byte <= 0xdf) this.awaited = 1;
    else if (byte >= 0xe0 && byte <= 0xef) this.awaited = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) this.awaited = 3;
    else {
      this.awaited = 0;
      this.invalidAt ??= at;
    }
  }
}
