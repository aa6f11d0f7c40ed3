import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Observed } from '../../domain/observation/observation.ts';
import type { Cell } from '../../platform/database/copy.ts';
import { copyInto } from '../../platform/database/copy.ts';
import type { Finding } from '../finding.ts';

/** What a recorder works with: one import, its collection year and day, the names of its files by number. */
export interface ImportContext {
  readonly id: string;
  /** Year ending 31 March; null when nothing in the import needs one. */
  readonly collectionYear: number | null;
  readonly fileNames: readonly string[];
  readonly today: PlainDate;
  /** The measures and indicators that may be observed. */
  readonly observed: readonly Observed[];
}

/** A row refused by a statement, as `returning` gives it. */
export interface RefusedRow {
  file: number;
  line: number;
  tableId: string;
  child: string | null;
  /** The cell of the finding's column; null when the whole row is meant. */
  value: string | null;
  /** What the message needs to know of the clash. */
  told: string | null;
}

/**
 * The temporary table that rows are streamed into before anything is recorded; gone with the transaction. `row` is what was read,
 * `cells` the text of a row that was not to be recorded, `written` the text of any row of a table that was held once, `sent` the
 * cells of any row that the return's checks are to see. A part says what another row says, and is not counted for itself.
 */
export async function createStaging(db: EntityManager): Promise<void> {
  await db.query(`
    create temp table staged (
      n bigint generated always as identity, file int, line int, table_id text, child text, verdict text, "row" jsonb, cells jsonb,
      written jsonb, sent text, is_part boolean
    ) on commit drop`);
}

export async function stageRows(db: EntityManager, rows: AsyncIterable<readonly Cell[]>): Promise<void> {
  await copyInto(
    db,
    'pg_temp.staged (file, line, table_id, child, verdict, "row", cells, written, sent, is_part)',
    rows,
  );
}

/**
 * Lets go of parts that say less than is known: of UASC rows those of a child whose time as one is on the record, and all but
 * one of a child; of reviews those of a day that another row tells of.
 */
export async function dropParts(db: EntityManager): Promise<void> {
  await db.query(
    `delete from pg_temp.staged s where is_part and (
       table_id = 'UASC' and (
         exists (select from unaccompanied u join person p on p.id = u.person_id where p.child_id = s.child)
         or exists (select from pg_temp.staged o where o.table_id = 'UASC' and o.child = s.child and o.verdict = 'recorded'
           and (not o.is_part or o.n < s.n)))
       or table_id = 'Reviews' and exists (
         select from pg_temp.staged o where o.table_id = 'Reviews' and o.child = s.child and o.verdict = 'recorded'
           and not o.is_part and o."row" -> 'REVIEW' = s."row" -> 'REVIEW'))`,
  );
}

/**
 * Takes every row of a record that went into another for a row of the one kept, so that it is never made anew; gives each such child
 * of each file, with the first line that names it.
 */
export async function followMerges(
  db: EntityManager,
): Promise<{ file: number; line: number; tableId: string; child: string; kept: string }[]> {
  return db.query(
    `with gone as (select m.other_child_id as child, p.child_id as kept from person_merge m join person p on p.id = m.person_id where undone_at is null),
     followed as (
       update pg_temp.staged s set child = gone.kept, "row" = case when s."row" ? 'CHILD' then jsonb_set(s."row", '{CHILD}', to_jsonb(gone.kept)) else s."row" end
       from gone where s.child = gone.child returning s.file, s.line, s.table_id, gone.child, gone.kept)
     select distinct on (file, child) file, line, table_id as "tableId", child, kept from followed order by file, child, line`,
  );
}

export async function indexStaging(db: EntityManager): Promise<void> {
  await db.query(`create index on pg_temp.staged (table_id, child); analyze pg_temp.staged`);
}

/** Whether any row of these tables is to be recorded. */
export async function hasRows(db: EntityManager, tables: readonly string[]): Promise<boolean> {
  const [{ found }] = await db.query(
    `select exists (select from pg_temp.staged where table_id = any($1) and verdict = 'recorded') as found`,
    [tables],
  );
  return found;
}

/**
 * Refuses the rows that `bad` (SQL giving n and told) names, and gives a finding for each, in order of file and line.
 */
export async function refuseRows(
  db: EntityManager,
  { fileNames }: ImportContext,
  bad: string,
  parameters: readonly unknown[],
  finding: { code: string; column: string | null; message(row: RefusedRow): string },
): Promise<Finding[]> {
  const [rows] = (await db.query(
    `with bad as (${bad})
     update pg_temp.staged s set verdict = 'refused' from bad where s.n = bad.n
     returning s.file, s.line, s.table_id as "tableId", s.child, s."row" ->> $${parameters.length + 1}::text as value, bad.told`,
    [...parameters, finding.column],
  )) as [RefusedRow[], number];
  return rows
    .toSorted((a, b) => a.file - b.file || a.line - b.line)
    .map((row) => ({
      table: row.tableId,
      file: fileNames[row.file]!,
      line: row.line,
      column: finding.column,
      value: row.value,
      child: row.child,
      code: finding.code,
      message: finding.message(row),
    }));
}

/** Refuses the rows of these tables whose child nobody told us of. */
export async function refuseStrangers(
  db: EntityManager,
  context: ImportContext,
  tables: readonly string[],
): Promise<Finding[]> {
  return refuseRows(
    db,
    context,
    `select n, null as told from pg_temp.staged s where table_id = any($1) and verdict = 'recorded'
       and not exists (select from person where child_id = s.child)`,
    [tables],
    {
      code: 'child-not-in-header',
      column: 'CHILD',
      message: ({ child }) =>
        `No Header row has told of CHILD ${child}. Send the Header row of this child along.`,
    },
  );
}

/** Refuses the rows of the table whose day, in SQL of the staged row `s`, lies ahead. */
export const refuseAhead = (
  db: EntityManager,
  context: ImportContext,
  table: string,
  column: string,
  day = `(s."row" ->> '${column}')::date`,
): Promise<Finding[]> =>
  refuseRows(
    db,
    context,
    `select n, null as told from pg_temp.staged s
     where table_id = '${table}' and verdict = 'recorded' and ${day} > london_today()`,
    [],
    {
      code: 'not-yet',
      column,
      message: () => `What has happened cannot lie ahead. Put ${column} right.`,
    },
  );

/**
 * Refuses the rows of the table that say of a child what an earlier row of the same child does not; of a table with several
 * rows a child, what an earlier row does not that is the same in the columns of `key`.
 */
export async function refuseOthersOfChild(
  db: EntityManager,
  context: ImportContext,
  table: string,
  key: readonly string[] = [],
): Promise<Finding[]> {
  const same = ['child', ...key.map((name) => `"row" ->> '${name}'`)].join(', ');
  return refuseRows(
    db,
    context,
    `select n, 'line ' || first_line || ' of ' || ($1::text[])[first_file + 1] as told from (
       select n, "row", first_value("row") over w as first_row, first_value(file) over w as first_file, first_value(line) over w as first_line
       from pg_temp.staged where table_id = $2 and verdict = 'recorded'
       window w as (partition by ${same} order by n)) rows
     where "row" <> first_row`,
    [context.fileNames, table],
    {
      code: key.length ? 'row-differs' : 'child-twice',
      column: key[0] ?? 'CHILD',
      message: ({ child, told }) =>
        key.length
          ? `CHILD ${child} stands with this ${key.join(' and ')} on ${told} already, with other facts. Send one ${table} row for each.`
          : `CHILD ${child} stands on ${told} already, with other facts. Send one ${table} row for each child.`,
    },
  );
}

/** Everyone that rows of these tables are about, into `pg_temp.affected`, numbered so that they can be taken in pages. */
export async function findAffected(db: EntityManager, tables: readonly string[]): Promise<number> {
  await db.query(`drop table if exists pg_temp.affected`);
  await db.query(
    `create temp table affected on commit drop as
     select p.id as person_id, p.child_id as child, row_number() over (order by p.child_id)::int as n
     from person p where p.child_id in (select child from pg_temp.staged where table_id = any($1) and verdict = 'recorded')`,
    [tables],
  );
  await db.query(`create index on pg_temp.affected (n); analyze pg_temp.affected`);
  const [{ people }] = await db.query(`select count(*)::int as people from pg_temp.affected`);
  return people;
}

/** The rows of a table of few rows that are to be recorded, in order of file and line. */
export const stagedRows = <Row>(
  db: EntityManager,
  table: string,
): Promise<{ n: string; file: number; line: number; row: Row }[]> =>
  db.query(
    `select n::text, file, line, "row" from pg_temp.staged where table_id = $1 and verdict = 'recorded' order by n`,
    [table],
  );

export interface StagedPerson<Row> {
  personId: string;
  child: string;
  rows: { file: number; line: number; n: string; tableId: string; row: Row }[];
}

/** The affected people numbered `from` to `to`, each with their rows in order of file and line. */
export async function stagedPeople<Row>(
  db: EntityManager,
  tables: readonly string[],
  from: number,
  to: number,
): Promise<StagedPerson<Row>[]> {
  return db.query(
    `select a.person_id as "personId", a.child,
       json_agg(json_build_object('file', s.file, 'line', s.line, 'n', s.n::text, 'tableId', s.table_id, 'row', s."row") order by s.n) as rows
     from pg_temp.affected a join pg_temp.staged s on s.child = a.child
     where a.n between $2 and $3 and s.table_id = any($1) and s.verdict = 'recorded'
     group by a.n, a.person_id, a.child order by a.n`,
    [tables, from, to],
  );
}

/** Refuses these rows, by the number they were staged under. */
export async function refuseNumbered(db: EntityManager, numbers: readonly string[]): Promise<void> {
  if (numbers.length)
    await db.query(`update pg_temp.staged set verdict = 'refused' where n = any($1::bigint[])`, [numbers]);
}
