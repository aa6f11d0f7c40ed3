import type { EntityManager } from 'typeorm';
import { daysBetween, type PlainDate } from '../domain/dates/plain-date.ts';
import { readAsKnownAt } from '../platform/database/known-at.ts';
import { isoInstant } from './figure.store.ts';
import { movedKey, rowsMovedBetween, type Moved } from './merges.reader.ts';

/** A stretch of knowledge: after the one instant, up to and with the other. */
export interface Between {
  readonly from: string;
  readonly to: string;
}

/** A table of the record that holds facts of people, each row of which remembers. */
interface FactsTable {
  name: string;
  /** The column that says whose. */
  person: string;
  /** The column of the day that a row is about; null when it is about none. */
  day: string | null;
  pointsToWorker: boolean;
  postcodes: string[];
}

/** Every table that holds what is known of a person, also those that are added after this was written. */
async function factsTables(db: EntityManager): Promise<FactsTable[]> {
  return db.query(
    `select t.relname as name, case t.relname when 'person' then 'id' else 'person_id' end as person,
       (select attname from pg_attribute a where a.attrelid = t.oid and atttypid = 'date'::regtype and attname not in ('known_to', 'born_on')
        order by attnum limit 1) as day,
       exists (select from pg_attribute a where a.attrelid = t.oid and attname = 'worker_id') as "pointsToWorker",
       array(select attname::text from pg_attribute a where a.attrelid = t.oid and attname like '%postcode') as postcodes
     from pg_class t
     where relnamespace = 'superseded'::regnamespace and relkind = 'r'
       and (relname = 'person' or exists (select from pg_attribute a where a.attrelid = t.oid and attname = 'person_id'))
     order by 1`,
  );
}

/** SQL of the column, in the rows of a kept table that came or went between $1 and $2. */
const changedIn = (table: string, column: string): string =>
  `select "${column}" from public."${table}" where known_from > $1 and known_from <= $2
   union select "${column}" from superseded."${table}"
     where (known_from > $1 and known_from <= $2) or (known_to > $1 and known_to <= $2)`;

/** SQL of the column in every row a table has or had whose other column is among those changed. */
const pointingTo = (table: string, column: string, by: string, changed: string): string =>
  ['public', 'superseded']
    .map((place) => `select "${column}" from ${place}."${table}" where "${by}" in (select * from ${changed})`)
    .join(' union ');

/** SQL of whether a kept table held any row at the instant. */
const heldAnyAt = (table: string, instant: string): string =>
  `(exists (select from public."${table}" where known_from <= ${instant})
   or exists (select from superseded."${table}" where known_from <= ${instant} and known_to > ${instant}))`;

/** SQL of the first day of which a table, or its rows of one kind, told of anybody at the instant. */
const firstDayAt = ({ table, day, where = 'true' }: DayTold, instant: string): string =>
  `(select min(${day}) from (select ${day} from public.${table} where ${where} and known_from <= ${instant}
     union all select ${day} from superseded.${table} where ${where} and known_from <= ${instant} and known_to > ${instant}) told)`;

interface DayTold {
  readonly table: string;
  readonly day: string;
  readonly where?: string;
}

/** Since when these are recorded is what everybody is judged by: of the days before, that nobody has any says nothing. */
const toldFrom: readonly DayTold[] = [
  { table: 'request', day: 'asked_on' },
  ...['health-assessment', 'dental-check', 'development-checks', 'immunisations'].map((kind) => ({
    table: 'health_check',
    day: 'held_on',
    where: `kind = '${kind}'`,
  })),
  { table: 'sdq_score', day: 'scored_on' },
  { table: 'conviction', day: 'decided_on' },
  { table: 'substance_misuse', day: 'identified_on' },
  { table: 'school_place', day: '"start"' },
  { table: 'school_exclusion', day: 'began_on' },
];

/** SQL of whether what everybody is judged by changed: what the council promises, and since when it records such things, if at all. */
const isEverybodysChanged = [
  `exists (${changedIn('contact_promise', 'id')})`,
  `${heldAnyAt('missing_episode', '$1')} <> ${heldAnyAt('missing_episode', '$2')}`,
  ...toldFrom.map((told) => `${firstDayAt(told, '$1')} is distinct from ${firstDayAt(told, '$2')}`),
].join(' or ');

/**
 * Everybody of whom something may be judged otherwise: those with a fact, and those whose fact points to a worker, a postcode
 * or a district, that was recorded, changed or withdrawn in between; all, when a promise was. Of everybody else the record says
 * the same.
 */
export async function peopleChangedBetween(db: EntityManager, { from, to }: Between): Promise<string[]> {
  const tables = await factsTables(db);
  const changed = tables.flatMap(({ name, person, pointsToWorker, postcodes }) => [
    changedIn(name, person),
    ...(pointsToWorker ? [pointingTo(name, person, 'worker_id', 'changed_worker')] : []),
    ...postcodes.map((column) => pointingTo(name, person, column, 'changed_postcode')),
  ]);
  const everybody = ['public', 'superseded'].map(
    (place) => `select id from ${place}.person where ${isEverybodysChanged}`,
  );
  const rows: { id: string }[] = await db.query(
    `with changed_worker (id) as (${changedIn('worker', 'id')} union ${changedIn('worker_role', 'worker_id')}),
     changed_district (code) as (${changedIn('district', 'code')}),
     changed_postcode (postcode) as (${changedIn('postcode', 'postcode')} union ${pointingTo('postcode', 'postcode', 'district', 'changed_district')})
     select id from (${[...changed, ...everybody].join(' union ')}) people (id) order by id`,
    [from, to],
  );
  return rows.map(({ id }) => id);
}

/** Everybody on the record as it was known at the instant, in order of id. */
export async function everybodyKnownAt(db: EntityManager, instant: string): Promise<string[]> {
  await readAsKnownAt(db, instant);
  const rows: { id: string }[] = await db.query(`select id from person order by id`);
  return rows.map(({ id }) => id);
}

/** A row of the record that came, changed or went. */
export interface RecordChange {
  readonly table: string;
  readonly id: string;
  /** `moved` from one record to another of the same person, or back. */
  readonly change: 'added' | 'changed' | 'withdrawn' | 'moved';
  readonly recordedAt: string;
  /** A worker's name, or `import #3`; null when nobody can be told, as of what was withdrawn. */
  readonly recordedBy: string | null;
  /** From the day the row is about to the day it was recorded, in London; null when it is about no day. */
  readonly daysLate: number | null;
}

// What nobody is judged by: worked out from the rest, or nobody's business here.
const untold = new Set(['leaving_care_status', 'task', 'named_access', 'confidential_address']);

interface KnownRow {
  id: string;
  personId: string;
  version: string;
  day: PlainDate | null;
  end: PlainDate | null;
  recordedAt: string;
  recordedOn: PlainDate;
  recordedBy: string | null;
}

/** What was recorded, changed or withdrawn of these people in between, by person. */
export async function recordsChangedBetween(
  db: EntityManager,
  people: readonly string[],
  between: Between,
): Promise<Map<string, RecordChange[]>> {
  const tables = (await factsTables(db)).filter(({ name }) => !untold.has(name));
  return changesIn(db, tables, people, between, await rowsMovedBetween(db, people, between));
}

/** The same of workers, vacancies and households. */
export const recordsOfSubjectsChangedBetween = (
  db: EntityManager,
  subjects: readonly string[],
  between: Between,
): Promise<Map<string, RecordChange[]>> => changesIn(db, tablesOfSubjects, subjects, between);

const tablesOfSubjects = [
  ['post', 'worker_id'],
  // A vacancy is known by the post's own id.
  ['post', 'id'],
  ['pa_allocation', 'worker_id'],
  ['social_worker_allocation', 'worker_id'],
  ['foster_approval', 'household_id'],
].map(([name, person]): FactsTable => ({
  name: name!,
  person: person!,
  day: 'start',
  pointsToWorker: false,
  postcodes: [],
}));

async function changesIn(
  db: EntityManager,
  tables: readonly FactsTable[],
  people: readonly string[],
  between: Between,
  moved: Moved = new Map(),
): Promise<Map<string, RecordChange[]>> {
  const found = new Map<string, RecordChange[]>();
  for (const table of tables) {
    const before = await rowsKnownAt(db, table, people, between.from);
    const after = await rowsKnownAt(db, table, people, between.to);
    const gone = before.filter(({ id }) => !after.some((row) => row.id === id));
    const withdrawn = gone.length ? await withdrawnIn(db, table.name, gone, between) : new Map();
    const tell = (row: KnownRow, change: RecordChange['change'], day: PlainDate | null) => {
      const { recordedAt, recordedOn } = change === 'withdrawn' ? withdrawn.get(row.id) : row;
      const recordedBy = change === 'withdrawn' ? null : row.recordedBy;
      const version = moved.get(movedKey(table.name, row.id));
      const isMoved =
        version !== undefined && (version === null || change === 'withdrawn' || version === row.version);
      const daysLate = day === null || isMoved ? null : daysBetween(day, recordedOn);
      const theirs = found.get(row.personId) ?? [];
      const told = isMoved ? 'moved' : change;
      theirs.push({ table: table.name, id: row.id, change: told, recordedAt, recordedBy, daysLate });
      found.set(row.personId, theirs);
    };
    for (const row of after) {
      const was = before.find(({ id }) => id === row.id);
      if (!was) tell(row, 'added', row.day);
      // What is recorded of a span later on is mostly that it ended, and when.
      else if (was.version !== row.version)
        tell(row, 'changed', row.end && row.end !== was.end ? row.end : row.day);
    }
    for (const row of gone) tell(row, 'withdrawn', row.day);
  }
  return found;
}

/** A table's rows of these people as known at the instant, each with when and by whom it was recorded. */
async function rowsKnownAt(
  db: EntityManager,
  { name, person, day }: FactsTable,
  people: readonly string[],
  instant: string,
): Promise<KnownRow[]> {
  await readAsKnownAt(db, instant);
  return db.query(
    `select t.id, t."${person}" as "personId", t.row_version as version, ${day ? `t."${day}"` : 'null'} as day,
       to_jsonb(t) ->> 'end' as "end", ${isoInstant('t.known_from')} as "recordedAt",
       (t.known_from at time zone 'Europe/London')::date as "recordedOn",
       coalesce(w.name, 'import #' || i.number) as "recordedBy"
     from "${name}" t left join public.worker w on w.id = t.recorded_by left join import i on i.id = t.source_import
     where t."${person}" = any($1::uuid[]) order by t."${person}", t.row_version`,
    [people],
  );
}

/** When these rows were withdrawn. */
async function withdrawnIn(
  db: EntityManager,
  table: string,
  rows: readonly KnownRow[],
  { from, to }: Between,
): Promise<Map<string, Pick<KnownRow, 'recordedAt' | 'recordedOn'>>> {
  const found: Pick<KnownRow, 'id' | 'recordedAt' | 'recordedOn'>[] = await db.query(
    `select id, ${isoInstant('max(known_to)')} as "recordedAt", (max(known_to) at time zone 'Europe/London')::date as "recordedOn"
     from superseded."${table}" where id = any($1::uuid[]) and known_to > $2 and known_to <= $3 group by id`,
    [rows.map(({ id }) => id), from, to],
  );
  return new Map(found.map((row) => [row.id, row]));
}
