import { chmod, lstat, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where files wait for their job, or for whoever asked for them: a folder for each job, a file for each of its files. */
export class Spool {
  private constructor(readonly folder: string) {}

  /** Makes its part of the spool folder if need be. Throws an Error in plain words when the folder is somebody else's. */
  static async open(folder: string, part: 'imports' | 'exports'): Promise<Spool> {
    const own = join(folder, part);
    for (const each of [folder, own]) {
      await mkdir(each, { recursive: true, mode: 0o700 });
      const found = await lstat(each);
      if (!found.isDirectory() || (process.getuid && found.uid !== process.getuid()))
        throw new Error(
          `The spool folder "${each}" is not this program's own. Name another in SPOOL_FOLDER.`,
        );
      await chmod(each, 0o700);
    }
    return new Spool(own);
  }

  /** A new folder for the files of a job, which nobody else may read. */
  async make(jobId: string): Promise<void> {
    await mkdir(join(this.folder, jobId), { mode: 0o700 });
  }

  /** One of its files, by its place among them. */
  pathOf(jobId: string, position: number): string {
    return join(this.folder, jobId, String(position));
  }

  async remove(jobId: string): Promise<void> {
    await rm(join(this.folder, jobId), { recursive: true, force: true });
  }

  /** Each job that has a folder, and since when. */
  async waiting(): Promise<{ jobId: string; since: Date }[]> {
    const names = await readdir(this.folder);
    return Promise.all(
      names.map(async (jobId) => ({ jobId, since: (await stat(join(this.folder, jobId))).mtime })),
    );
  }
}
