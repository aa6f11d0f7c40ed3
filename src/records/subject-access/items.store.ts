import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Decided, PackLine } from '../../domain/subject-access/not-shown.ts';
import { fingerprintOf, type DraftLine } from './pack-lines.ts';
import type { Flag, Section } from './pack-sections.ts';

type OfRequest = { readonly id: string; readonly personId: string };

/** A line of an assembly, and what was decided on it last; null while it waits, or where nothing is to be decided. */
export interface Item extends PackLine {
  readonly id: string;
  readonly position: number;
  readonly section: Section;
  readonly day: PlainDate | null;
  readonly flags: readonly Flag[];
  readonly fingerprint: string;
  readonly decided: (Decided & { readonly note: string | null; readonly by: string }) | null;
}

/** Keeps the lines of an assembly, in their order. */
export async function keepItems(
  db: EntityManager,
  { id, personId }: OfRequest,
  assembly: number,
  lines: readonly DraftLine[],
): Promise<void> {
  const rows = lines.map((line, n) => ({ ...line, position: n + 1, fingerprint: fingerprintOf(line) }));
  await db.query(
    `insert into subject_access_item (request_id, person_id, assembly, position, section, "day", words, about_others, flags, fingerprint)
     select $1, $2, $3, position, section, "day", words, "aboutOthers", flags, fingerprint
     from jsonb_to_recordset($4::jsonb) as line (position int, section text, "day" date, words text, "aboutOthers" text,
       flags text[], fingerprint text)`,
    [id, personId, assembly, JSON.stringify(rows)],
  );
}

interface Asked {
  /** Only those that name others and wait for a decision. */
  readonly undecided: boolean;
  readonly after: number;
  readonly limit: number | null;
}

/** The lines of an assembly in their order, each with the last decision on the same line, whenever it was taken. */
export function itemsOf(
  db: EntityManager,
  { id }: OfRequest,
  assembly: number,
  { undecided, after, limit }: Asked = { undecided: false, after: 0, limit: null },
): Promise<Item[]> {
  return db.query(
    `select i.id, i.position, i.section, i."day", i.words, i.about_others as "aboutOthers", i.flags, i.fingerprint,
       (select json_build_object('decision', d.decision, 'reason', d.reason, 'passages', d.passages, 'note', d.note, 'by', d.recorded_by)
        from subject_access_decision d where d.request_id = i.request_id and d.fingerprint = i.fingerprint
        order by d.nth desc limit 1) as decided
     from subject_access_item i
     where i.request_id = $1 and i.assembly = $2 and i.position > $4
       and (not $3 or i.about_others is not null and not exists (select from subject_access_decision d
         where d.request_id = i.request_id and d.fingerprint = i.fingerprint))
     order by i.position limit $5`,
    [id, assembly, undecided, after, limit],
  );
}

export type DecisionTold = Decided & { readonly item: Item; readonly note: string | null };

/** Keeps decisions; what was decided before on the same line stays, and no longer holds. */
export async function keepDecisions(
  db: EntityManager,
  { id, personId }: OfRequest,
  decisions: readonly DecisionTold[],
): Promise<void> {
  for (const { item, decision, reason, passages, note } of decisions)
    await db.query(
      `insert into subject_access_decision (request_id, person_id, item_id, fingerprint, decision, reason, passages, note)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, personId, item.id, item.fingerprint, decision, reason, passages, note],
    );
}

/** Who decided on any line of the request, ever. */
export async function decidersOf(db: EntityManager, { id }: OfRequest): Promise<string[]> {
  const rows: { by: string }[] = await db.query(
    `select distinct recorded_by as by from subject_access_decision where request_id = $1`,
    [id],
  );
  return rows.map(({ by }) => by);
}
