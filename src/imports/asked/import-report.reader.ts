import type { EntityManager } from 'typeorm';
import { concealed } from './imports.reader.ts';

/** What one code of the report comes to; `message` is one of its findings' own words. */
export interface FoundUnderCode {
  readonly code: string;
  readonly message: string;
  readonly count: number;
  readonly children: number;
  readonly files: readonly string[];
}

/** One thing to put right in the files; `value` is null where nobody may be shown it. */
export interface FoundInFiles {
  readonly id: string;
  readonly file: string;
  readonly line: number | null;
  readonly table: string | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly childId: string | null;
  readonly personId: string | null;
  /** Who has the child today: a social worker, else a personal adviser, else the analysts. */
  readonly owner: string | null;
  readonly message: string;
}

/** What reading told of the import, and what the checks found in its rows and reading has not told; each once. */
const found = `(
  select 'r' || f.id as id, f.file, f.line, f.table_id, f.column_name as "column", f.value, f.child_id, f.code, f.message
  from finding f where f.import_id = $1
  union all
  select 'c' || c.id, coalesce(c.file, 'the return of the year before'), c.line, c.table_id, array_to_string(c.fields, ', '), null, c.child_id, c.rule, c.message
  from check_finding c where c.import_id = $1 and not exists (
    select from finding told where told.import_id = $1 and told.code = c.rule and told.table_id = c.table_id and told.child_id = c.child_id)
) f`;

/** What is to be put right in the files of the import, by DfE code, the most frequent first. */
export const reportByCode = (db: EntityManager, importId: string): Promise<FoundUnderCode[]> =>
  db.query(
    `select code, min(message) as message, count(*)::int as count, count(distinct child_id)::int as children,
       array_agg(distinct file order by file) as files
     from ${found} group by code order by count desc, code`,
    [importId],
  );

const allocated = (table: string) =>
  `(select w.name from ${table} a join worker w on w.id = a.worker_id where a.person_id = p.person_id
     and a."start" <= london_today() and (a."end" is null or a."end" > london_today()) order by a."start" desc limit 1)`;

/** The findings of one code in order of file and line: so many and one more, after the one with that id. */
export const reportRows = (
  db: EntityManager,
  importId: string,
  code: string,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<FoundInFiles[]> =>
  db.query(
    `with ofcode as (select * from ${found} where code = $2)
     select f.id, f.file, f.line, f.table_id as "table", f."column", case when f."column" = any($5) then null else f.value end as value,
       f.child_id as "childId", p.person_id as "personId",
       coalesce(${allocated('social_worker_allocation')}, ${allocated('pa_allocation')}) as owner, f.message
     from ofcode f left join known_child p on p.child_id = f.child_id
     where $3::text is null or (f.file, coalesce(f.line, 0), f.id) > (select file, coalesce(line, 0), id from ofcode where id = $3)
     order by f.file, coalesce(f.line, 0), f.id limit $4`,
    [importId, code, after, limit + 1, concealed],
  );
