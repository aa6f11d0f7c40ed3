import type { EntityManager } from 'typeorm';
import type { Span } from '../domain/dates/period.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { History } from '../domain/history/history.ts';
import { overlaps } from '../domain/timeline/spans.ts';
import type { Lookups } from '../measures/breakdowns/breakdown.ts';

/**
 * What breakdowns of these people need besides their histories, as the transaction knows it. `authority` is the ONS code of
 * the council whose children they are.
 */
export async function lookupsFor(
  db: EntityManager,
  histories: readonly History[],
  authority: string,
): Promise<Lookups> {
  const teams = await teamsOf(db, histories);
  const areas = await areasByOutward(db);
  const confidential = await confidentialSpans(db, histories);
  return {
    authority,
    teamOf: (workerId) => teams.get(workerId) ?? null,
    areaOf(postcode, day) {
      const sector = postcode.slice(0, -2);
      const outward = postcode.slice(0, -4);
      return areaSince(areas.get(sector), day) ?? areaSince(areas.get(outward), day);
    },
    isConfidential: (personId, span) =>
      confidential.get(personId)?.some((theirs) => overlaps(theirs, span)) ?? false,
  };
}

async function teamsOf(db: EntityManager, histories: readonly History[]): Promise<Map<string, string>> {
  const workers = new Set<string>();
  for (const { advisers, socialWorkers } of histories) {
    for (const { workerId } of advisers) workers.add(workerId);
    for (const { worker, source } of socialWorkers)
      if (source === 'allocation' && worker) workers.add(worker);
  }
  const rows: { id: string; team: string }[] = await db.query(
    `select id, team from worker where id = any($1::uuid[]) and team is not null`,
    [[...workers]],
  );
  return new Map(rows.map(({ id, team }) => [id, team]));
}

interface Area {
  readonly area: string;
  readonly since: PlainDate;
}

async function areasByOutward(db: EntityManager): Promise<Map<string, Area[]>> {
  const rows: (Area & { outward: string })[] = await db.query(
    `select outward, area, since from district_area order by outward, since`,
  );
  return grouped(rows, ({ outward }) => outward);
}

const areaSince = (areas: readonly Area[] | undefined, day: PlainDate): string | null =>
  areas?.findLast(({ since }) => since <= day)?.area ?? null;

/**
 * As is known now, also while the record is read as it was known before: an address made confidential since is not given away
 * by counting anew what was known then.
 */
async function confidentialSpans(
  db: EntityManager,
  histories: readonly History[],
): Promise<Map<string, Span[]>> {
  const rows: (Span & { personId: string })[] = await db.query(
    `select person_id as "personId", "start", "end" from public.confidential_address where person_id = any($1::uuid[])`,
    [histories.map(({ personId }) => personId)],
  );
  return grouped(rows, ({ personId }) => personId);
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
