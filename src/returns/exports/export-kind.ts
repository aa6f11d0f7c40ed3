import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Role } from '../../platform/access/policy.ts';

/** One file of an export; its content is written as it is made, so it need never be whole in memory. */
export interface ExportFile {
  /** `Episodes.csv` */
  readonly name: string;
  readonly mediaType: string;
  readonly content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

export interface ExportContext<Options> {
  /** Reads the record as it stood at one instant; sees everybody, so the kind itself says whom it is about. */
  readonly db: EntityManager;
  readonly today: PlainDate;
  readonly options: Options;
  /** Everybody the files tell of, for the audit: to be filled while they are written. */
  readonly people: Set<string>;
}

/** What leaves the building as files. A sentence that tells the asker what to do is thrown as ExportRefused. */
export interface ExportKind<Options extends object = object> {
  /** `ssda903` */
  readonly id: string;
  /** The DTO of what may be asked for, checked with class-validator. */
  readonly options: new () => Options;
  /** Who may ask; of the roles that may ask for any export at all. */
  readonly allow: readonly Role[];
  /** Why one person's asking is enough, of what is about few; everything else waits for a second person's approval. */
  readonly withoutApproval?: string;
  /** Whether its files go together as a zip; else it gives one. */
  readonly isZip: boolean;
  write(context: ExportContext<Options>): AsyncIterable<ExportFile> | Iterable<ExportFile>;
}

/** An export that cannot be written, in words that say what to do. */
export class ExportRefused extends Error {}
