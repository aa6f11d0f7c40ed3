import type { EntityManager } from 'typeorm';
import { isoInstant } from '../../snapshots/figure.store.ts';
import type { Commentary } from '../extract.ts';

/** What the owner of a measure says of it, and when it was written. */
export interface KeptCommentary extends Commentary {
  /** Of the wording: its ETag. */
  readonly id: string;
  /** Who wrote it, by the worker's id. */
  readonly writtenBy: string;
  readonly writtenAt: string;
}

/** What is written of a measure. */
export type NewCommentary = Pick<Commentary, 'measure' | 'because' | 'weAreDoing' | 'by'>;

/** Every wording there was, by measure, the last one first. */
const everyWording = `select e.id::text as id, measure, because, we_are_doing as "weAreDoing", due_on as by, w.name as owner,
    (written_at at time zone 'Europe/London')::date as "writtenOn", written_by as "writtenBy", ${isoInstant('written_at')} as "writtenAt"
  from extract_commentary e join worker w on w.id = e.owner_id
  where version_id = $1 and ($2::text is null or measure = $2) order by measure, e.id desc`;

/** What stands of each measure, by its id. */
export async function commentaryOf(
  db: EntityManager,
  versionId: string,
): Promise<ReadonlyMap<string, KeptCommentary>> {
  const wordings: KeptCommentary[] = await db.query(everyWording, [versionId, null]);
  return new Map(wordings.toReversed().map((wording) => [wording.measure, wording]));
}

/** Every wording of one measure, the last one first. */
export const wordingsOf = (
  db: EntityManager,
  versionId: string,
  measure: string,
): Promise<KeptCommentary[]> => db.query(everyWording, [versionId, measure]);

/** Adds a wording, which stands from now on; `owner` and `writer` are workers' ids. */
export async function addWording(
  db: EntityManager,
  versionId: string,
  { measure, because, weAreDoing, by }: NewCommentary,
  { owner, writer }: { owner: string; writer: string },
): Promise<void> {
  await db.query(
    `insert into extract_commentary (version_id, measure, because, we_are_doing, due_on, owner_id, written_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [versionId, measure, because, weAreDoing, by, owner, writer],
  );
}

/** Everybody who wrote commentary in a version, by their ids. */
export async function writersOf(db: EntityManager, versionId: string): Promise<ReadonlySet<string>> {
  const rows: { writer: string }[] = await db.query(
    `select distinct written_by as writer from extract_commentary where version_id = $1`,
    [versionId],
  );
  return new Set(rows.map(({ writer }) => writer));
}
