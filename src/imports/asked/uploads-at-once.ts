import { Problem } from '../../platform/http/problems.ts';

/** An upload holds a connection to the database while it arrives, so that its answer and its import are one transaction. */
const most = 2;

/** Lets so many uploads arrive at a time in this process. Throws Problem `busy` (503) for more. */
export class UploadsAtOnce {
  private arriving = 0;

  async one<T>(receive: () => Promise<T>): Promise<T> {
    if (this.arriving >= most)
      throw new Problem('busy', 'Other files are arriving. Send yours again in a minute.');
    this.arriving += 1;
    try {
      return await receive();
    } finally {
      this.arriving -= 1;
    }
  }
}
