/** An import that cannot be done, in words that say what to do. Nothing was recorded. */
export class ImportRefused extends Error {}

/** One import runs at a time; this one may be tried again. */
export class AnotherImportRuns extends ImportRefused {
  constructor() {
    super('Another import is running. Wait until it is done, and send the files again.');
  }
}
