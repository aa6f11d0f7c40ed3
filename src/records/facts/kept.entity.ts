import { Column, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';

/** A row that remembers: what the database stamps on every row of the record is read here and never written. */
export abstract class Kept {
  @PrimaryColumn('uuid')
  id!: string;

  /** The import it came with, if it came with one. */
  @Column({ name: 'source_import', type: 'uuid', nullable: true, insert: false, update: false })
  sourceImport!: string | null;

  @Column({ name: 'known_from', type: 'timestamptz', insert: false, update: false })
  recordedAt!: Date;

  /** Grows with every change of any row: the strong part of an ETag. */
  @Column({ name: 'row_version', type: 'bigint', insert: false, update: false })
  version!: string;

  /** A worker's id; null for what came with an import. */
  @Column({ name: 'recorded_by', type: 'uuid', nullable: true, insert: false, update: false })
  recordedBy!: string | null;
}

/** What is known of a person. */
export abstract class FactOfPerson extends Kept {
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;
}

/** What was so from `start` until `end`, which is the first day it was not; null while it is. */
export abstract class SpanOfPerson extends FactOfPerson {
  @Column('date')
  start!: PlainDate;

  @Column({ type: 'date', nullable: true })
  end!: PlainDate | null;
}
