import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { yearTo31March, type Span } from '../../domain/dates/period.ts';
import { overlapping, overlaps } from '../../domain/timeline/spans.ts';
import { copyInto, type Cell } from '../../platform/database/copy.ts';
import {
  createWanted,
  factTables,
  replaceFacts,
  wantedColumns,
  type FactTable,
} from '../../records/history/facts.store.ts';
import { spansOf } from '../../records/history/facts.reader.ts';
import type { Finding } from '../finding.ts';
import {
  findAffected,
  refuseNumbered,
  refuseStrangers,
  stagedPeople,
  type ImportContext,
  type StagedPerson,
} from './staging.store.ts';

type Row = Record<string, string | null>;
type Fact = Span & Record<string, Cell>;

/** A table of the files whose rows are spans of one kind. */
interface SpanTable {
  readonly id: string;
  readonly into: FactTable;
  /** A row as a fact, by the columns of the record. */
  fact(row: Row): Fact;
  readonly mayOverlap?: true | ((a: Fact, b: Fact) => boolean);
  /** A child has one row, which takes the place of the one before, whatever day it began. */
  readonly isOnePerChild?: true;
  /** A return tells of its own year: a span it leaves open, and the record knows to have ended after that year, stays ended. */
  readonly isOfAYear?: true;
}

const day = (text: string | null | undefined) => text as PlainDate;
const dayOrOpen = (text: string | null | undefined) => (text ?? null) as PlainDate | null;
/** The worker's own id was put beside the council's WORKER_ID before (`pointToWorkers`). */
const allocated = (row: Row, start: string | null | undefined, end: string | null | undefined): Fact => ({
  start: day(start),
  end: dayOrOpen(end),
  worker_id: row.workerId!,
});

const spanTables: readonly SpanTable[] = [
  {
    id: 'UASC',
    into: factTables.unaccompanied,
    // The return says when it ceased (DUC), not when it began.
    fact: (row) => ({ start: day(row.DOB), end: dayOrOpen(row.DUC) }),
    isOnePerChild: true,
  },
  {
    id: 'SupportRequests',
    into: factTables.supportRequests,
    fact: (row) => ({ start: day(row.ASKED_ON), end: dayOrOpen(row.WITHDRAWN_ON), kind: row.KIND! }),
    mayOverlap: true,
  },
  {
    id: 'LivingAtHome',
    into: factTables.livingAtHome,
    fact: (row) => ({ start: day(row.HOME_START), end: dayOrOpen(row.HOME_END) }),
  },
  {
    id: 'Detained',
    into: factTables.detained,
    fact: (row) => ({ start: day(row.DETAINED_START), end: dayOrOpen(row.DETAINED_END) }),
  },
  {
    id: 'Disabilities',
    into: factTables.disabilities,
    fact: (row) => ({
      start: day(row.DISABILITY_START),
      end: dayOrOpen(row.DISABILITY_END),
      code: row.DISABILITY!,
    }),
    // NONE stands beside no other.
    mayOverlap: (a, b) => a.code !== b.code && a.code !== 'NONE' && b.code !== 'NONE',
  },
  {
    id: 'PaAllocations',
    into: factTables.advisers,
    fact: (row) => allocated(row, row.ALLOC_START, row.ALLOC_END),
  },
  {
    id: 'SocialWorkerAllocations',
    into: factTables.socialWorkers,
    fact: (row) => allocated(row, row.SW_ALLOC_START, row.SW_ALLOC_END),
  },
  {
    id: 'ReviewingOfficerAllocations',
    into: factTables.reviewingOfficers,
    fact: (row) => allocated(row, row.IRO_ALLOC_START, row.IRO_ALLOC_END),
  },
  {
    id: 'SWEpisodes',
    into: factTables.socialWorkerEpisodes,
    fact: (row) => ({
      start: day(row.SW_DECOM),
      end: dayOrOpen(row.SW_DEC),
      worker_ref: row.SW_ID ?? null,
      reason: row.SW_REASON ?? null,
    }),
    isOfAYear: true,
  },
];

export const recordsTables = spanTables.map(({ id }) => id);

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const table of spanTables) findings.push(...(await recordSpans(db, context, table)));
  return findings;
}

const peopleAtATime = 1_000;

async function recordSpans(db: EntityManager, context: ImportContext, table: SpanTable): Promise<Finding[]> {
  const findings = await refuseStrangers(db, context, [table.id]);
  const people = await findAffected(db, [table.id]);
  if (people === 0) return findings;
  await createWanted(db, table.into);
  const columns = wantedColumns(table.into).slice(1);
  for (let from = 1; from <= people; from += peopleAtATime) {
    const page = await stagedPeople<Row>(db, [table.id], from, from + peopleAtATime - 1);
    const ids = page.map(({ personId }) => personId);
    const known = await spansOf<Fact>(
      db,
      ids,
      table.into.name,
      columns.map((name) => `"${name}"`).join(', '),
    );
    const wanted: Cell[][] = [];
    for (const person of page) {
      const before = known(person.personId);
      const after = together(person, before, table, context);
      if (!after) findings.push(...clashOf(person, table, context));
      for (const fact of after ?? before)
        wanted.push([person.personId, ...columns.map((name) => fact[name] ?? null)]);
      if (!after)
        await refuseNumbered(
          db,
          person.rows.map(({ n }) => n),
        );
    }
    await copyInto(db, `pg_temp.wanted_${table.into.name}`, wanted);
  }
  await replaceFacts(db, table.into, context.id);
  return findings;
}

/** What is known and what came, as they should be recorded together; null when they clash. */
function together(
  person: StagedPerson<Row>,
  known: readonly Fact[],
  table: SpanTable,
  { collectionYear }: ImportContext,
): Fact[] | null {
  const key = (fact: Fact) => table.into.key.map((name) => fact[name]).join(' ');
  const nextYear = table.isOfAYear && collectionYear !== null ? yearTo31March(collectionYear).end : null;
  const endedSince = (fact: Fact): Fact => {
    if (nextYear === null || fact.end !== null) return fact;
    const since = known.find((one) => key(one) === key(fact) && one.end !== null && one.end >= nextYear);
    return since ? { ...fact, end: since.end } : fact;
  };
  const came = person.rows.map(({ row }) => endedSince(table.fact(row)));
  const keys = new Set(came.map(key));
  const kept = table.isOnePerChild ? [] : known.filter((fact) => !keys.has(key(fact)));
  const facts = [...kept, ...came];
  const isWhole = came.every(({ start, end }) => end === null || start < end) && keys.size === came.length;
  return isWhole && !clash(facts, table.mayOverlap) ? facts : null;
}

function clash(facts: readonly Fact[], mayOverlap: SpanTable['mayOverlap']): boolean {
  if (mayOverlap === true) return false;
  const overlap = [...overlapping(facts)];
  return overlap.some((a) => overlap.some((b) => a !== b && overlaps(a, b) && !mayOverlap?.(a, b)));
}

/** None of a child's rows is taken when two of them, or one and the record, cannot both be true. */
const clashOf = (
  { child, rows }: StagedPerson<Row>,
  table: SpanTable,
  { fileNames }: ImportContext,
): Finding[] =>
  rows.map(({ file, line }) => ({
    table: table.id,
    file: fileNames[file]!,
    line,
    column: null,
    value: null,
    child,
    code: 'spans-clash',
    message: `The rows of CHILD ${child} in ${table.id} overlap each other or what is recorded, so none was taken. Send them so that one ends before the next begins.`,
  }));
