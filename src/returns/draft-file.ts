import { createHash, randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';

/** A file that is written whole under another name before it takes its own, so that nobody reads half of it. */
export class DraftFile {
  private readonly hash = createHash('sha256');

  private constructor(
    readonly path: string,
    private readonly draft: string,
    private readonly file: FileHandle,
  ) {}

  static async open(path: string): Promise<DraftFile> {
    const draft = `${path}.${randomUUID()}.part`;
    return new DraftFile(path, draft, await open(draft, 'wx', 0o600));
  }

  async write(text: string): Promise<void> {
    this.hash.update(text);
    await this.file.writeFile(text);
  }

  /** Writes through to the disk, and gives the SHA-256 of what was written, in hexadecimal. */
  async close(): Promise<string> {
    await this.file.sync();
    await this.file.close();
    return this.hash.digest('hex');
  }

  /** Takes the place of what stood under the name. */
  takeName(): Promise<void> {
    return rename(this.draft, this.path);
  }

  /** Leaves nothing behind, however far it came. */
  async discard(): Promise<void> {
    await this.file.close().catch(() => undefined);
    await rm(this.draft, { force: true });
  }
}
