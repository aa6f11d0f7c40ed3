import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Role } from '../../platform/access/policy.ts';
import { Problem } from '../../platform/http/problems.ts';
import type { DayOfGroup } from './burn-down.ts';
import type { FoundIn } from './check-findings.store.ts';

/** Which findings are asked for; null asks for all. */
export interface FindingsWanted {
  /** Those of this worker; of an analyst also those that nobody has, and those alone without a worker. */
  readonly owner: { workerId: string | null; acting: readonly Role[] } | null;
  readonly personId?: string;
  /** First seen before this London day. */
  readonly before?: PlainDate;
  readonly rule: string | null;
  readonly severity: string | null;
  readonly year: number | null;
  readonly table: string | null;
  /** Whether it was cleared. */
  readonly cleared: boolean | null;
}

/** One finding as it is shown; `person` is null of a child who is not recorded. */
export interface ShownFinding {
  readonly id: string;
  readonly personId: string | null;
  readonly childId: string;
  readonly collectionYear: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly table: string;
  readonly row: string;
  readonly isLastYear: boolean;
  readonly fields: readonly string[];
  readonly foundIn: FoundIn;
  readonly importNumber: number | null;
  readonly file: string | null;
  readonly line: number | null;
  readonly owner: { workerId: string; name: string } | null;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly clearedAt: Date | null;
}

/**
 * What was found, each thing once: where the record was checked for the same since the files were, the record's word stands and
 * the files' is not shown.
 */
const shown = `check_finding f where not (f.found_in = 'import' and exists (
  select from check_finding r where r.found_in = 'record' and r.child_id = f.child_id and r.rule = f.rule
    and r.collection_year = f.collection_year and r.table_id = f.table_id and r.is_last_year = f.is_last_year
    and r.row_key = f.row_key and r.nth = f.nth and r.fields = f.fields
    and (r.cleared_at is null or r.cleared_at >= f.first_seen_at)))`;

const wanted = `($2::boolean is null or f.owner_id = $1::uuid or $2 and f.owner_id is null)
  and ($3::text is null or f.rule = $3) and ($4::text is null or f.severity = $4)
  and ($5::int is null or f.collection_year = $5) and ($6::text is null or f.table_id = $6)
  and ($7::boolean is null or (f.cleared_at is not null) = $7) and ($8::uuid is null or f.person_id = $8)
  and ($9::date is null or (f.first_seen_at at time zone 'Europe/London')::date < $9)`;

const asParameters = ({
  owner,
  rule,
  severity,
  year,
  table,
  cleared,
  personId,
  before,
}: FindingsWanted): unknown[] => [
  owner?.workerId ?? null,
  owner && owner.acting.includes('performance-analyst'),
  rule,
  severity,
  year,
  table,
  cleared,
  personId ?? null,
  before ?? null,
];

/**
 * The findings that the asker sees, those that stand longest first; and the greatest revision among them, of which and their number a
 * version is made. Throws Problem `invalid-request` when the one to go on after is no longer seen.
 */
export async function findingsPage(
  db: EntityManager,
  asked: FindingsWanted,
  after: string | null,
  limit: number,
): Promise<(ShownFinding & { revision: string })[]> {
  if (after !== null) {
    const [{ found }] = await db.query(
      `select exists (select from check_finding where id = $1::uuid) as found`,
      [after],
    );
    if (!found)
      throw new Problem('invalid-request', undefined, [
        { parameter: 'after', detail: 'after must be the "next" of a page; ask for the first page again' },
      ]);
  }
  return db.query(
    `select f.id, f.person_id as "personId", f.child_id as "childId", f.collection_year as "collectionYear", f.rule, f.severity,
       f.message, f.table_id as "table", f.row_key as "row", f.is_last_year as "isLastYear", f.fields, f.found_in as "foundIn",
       (select number from import where id = f.import_id) as "importNumber", f.file, f.line,
       (select jsonb_build_object('workerId', id, 'name', name) from worker where id = f.owner_id) as owner,
       f.first_seen_at as "firstSeenAt", f.last_seen_at as "lastSeenAt", f.cleared_at as "clearedAt", f.revision
     from ${shown} and ${wanted}
       and ($10::uuid is null or (f.first_seen_at, f.id) > (select first_seen_at, id from check_finding where id = $10::uuid))
     order by f.first_seen_at, f.id limit $11`,
    [...asParameters(asked), after, limit],
  );
}

/** How many of one rule stand open with one owner. */
export interface FindingsOfRule {
  readonly owner: { workerId: string; name: string } | null;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly count: number;
  readonly children: number;
  readonly oldestSeenAt: Date;
}

/** What the asker sees of what was asked for, by owner and rule, the most frequent first. */
export const findingsSummed = (db: EntityManager, asked: FindingsWanted): Promise<FindingsOfRule[]> =>
  db.query(
    `select (select jsonb_build_object('workerId', id, 'name', name) from worker where id = owner_id) as owner,
       rule, severity, message, count(*)::int as count, count(distinct child_id)::int as children, min(first_seen_at) as "oldestSeenAt"
     from ${shown} and ${wanted}
     group by owner_id, rule, severity, message order by count desc, rule, owner_id`,
    asParameters(asked),
  );

/** By what the burn-down tells findings apart. */
export const groupings = ['all', 'rule', 'owner', 'severity'] as const;
export type Grouping = (typeof groupings)[number];
const groupOf: Record<Grouping, string> = {
  all: `'all'`,
  rule: 'f.rule',
  severity: 'f.severity',
  owner: `coalesce((select name from worker where id = f.owner_id), 'analysts')`,
};

/** What was new and what was cleared on each London day up to `to` on which there was any, by group, oldest first. */
export const findingsByDay = (
  db: EntityManager,
  asked: FindingsWanted,
  by: Grouping,
  to: PlainDate,
): Promise<DayOfGroup[]> =>
  db.query(
    `with told as (
       select ${groupOf[by]} as "group", (f.first_seen_at at time zone 'Europe/London')::date as came,
         (f.cleared_at at time zone 'Europe/London')::date as went
       from ${shown} and ${wanted})
     select "group", "day", sum(new)::int as new, sum(cleared)::int as cleared
     from (select "group", came as "day", 1 as new, 0 as cleared from told
       union all select "group", went, 0, 1 from told where went is not null) each
     where "day" <= $10::date group by "group", "day" order by "group", "day"`,
    [...asParameters(asked), to],
  );
