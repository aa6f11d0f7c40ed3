import type { EntityManager } from 'typeorm';
import type { ImportContext } from './recording/staging.store.ts';

/** How many rows of a table of the record came, changed, went, and stand as they were. */
export interface TableChanges {
  readonly new: number;
  readonly changed: number;
  readonly takenAway: number;
  /** Of the people in the files; null of a table that is not about people. */
  readonly unchanged: number | null;
}

/** A row of the record that is another now, or gone. */
export interface Change {
  readonly table: string;
  readonly rowKey: string;
  readonly personId: string | null;
  readonly childId: string | null;
  /** The day, or year, that tells it from other rows of the person, as it was. */
  readonly on: string | null;
  readonly change: 'changed' | 'taken away';
  /** By column: what it was and is, or only that it is another, where an address, a name or a number would be shown. */
  readonly fields: Readonly<Record<string, { from: unknown; to: unknown } | 'changed'>>;
  readonly beforeVersion: string;
}

export interface Changes {
  readonly tables: Readonly<Record<string, TableChanges>>;
  /** At most `mostListed` of them; the tables count all. */
  readonly rows: readonly Change[];
  /** The same for the same changes of the same record, whatever ids new rows were given; null where nobody will compare. */
  readonly digest: string | null;
}

/** As many changed rows are listed of a dry run. */
export const mostListed = 20_000;

/** Columns that are no fact of a row: who wrote it, when, and which it is. */
export const stamps = ['known_from', 'row_version', 'recorded_by', 'source_import', 'known_to'];
const concealed = ['home_postcode', 'postcode', 'given_name', 'family_name', 'phone', 'name', 'upn'];
const identities = ['id', 'person_id', 'worker_id'];
/** What tells a row from others of its person, the first that it has. */
const days = ['start', 'held_on', 'happened_on', 'missing_from', 'decided_on', 'done_on', 'collection_year'];

/** A table of the record: its key, and whether it is about people. */
export interface KeptTable {
  readonly name: string;
  readonly key: string;
  /** The column that holds the person's id; null when there is none. */
  readonly person: string | null;
}

/** Every table that has a twin in `superseded`. */
export async function keptTables(db: EntityManager): Promise<KeptTable[]> {
  return db.query(
    `select t.relname as name, k.attname as key,
       case when t.relname = 'person' then 'id' when exists (select from pg_attribute where attrelid = t.oid and attname = 'person_id') then 'person_id' end as person
     from pg_class t join pg_class twin on twin.relname = t.relname and twin.relnamespace = 'superseded'::regnamespace and twin.relkind = 'r'
     join pg_index i on i.indrelid = t.oid and i.indisprimary join pg_attribute k on k.attrelid = t.oid and k.attnum = i.indkey[0]
     where t.relnamespace = 'public'::regnamespace order by 1`,
  );
}

/**
 * What this transaction changed in the record, kept in `import_change`. Every row it wrote bears its number (`xmin`), also in the
 * twins, so no recorder has to tell.
 */
export async function changesMade(
  db: EntityManager,
  { id }: ImportContext,
  firstVersion: string,
  wantsDigest: boolean,
): Promise<Changes> {
  const written: { name: string }[] = await db.query(
    `select relname as name from pg_stat_xact_user_tables where schemaname = 'public' and n_tup_ins + n_tup_upd + n_tup_del > 0`,
  );
  // May name a table that an earlier transaction of this connection wrote to; of that, nothing bears our number.
  const isWritten = new Set(written.map(({ name }) => name));
  const tables: Record<string, TableChanges> = {};
  const kept = await keptTables(db);
  for (const table of kept) {
    if (isWritten.has(table.name)) await keepChanges(db, table, id, firstVersion);
    const changed = await countChanges(db, table, id, isWritten.has(table.name));
    if (Object.values(changed).some((rows) => rows)) tables[table.name] = changed;
  }
  for (const name of neverTakenAway) {
    const came = isWritten.has(name) ? await countNew(db, name, id) : 0;
    if (came) tables[name] = { new: came, changed: 0, takenAway: 0, unchanged: null };
  }
  const rows = await changesOf(db, id, mostListed);
  return { tables, rows, digest: wantsDigest ? await digestOf(db, kept, id, isWritten) : null };
}

/** What was published or observed is never taken away, so it has no twin. */
export const neverTakenAway = ['comparator', 'statistical_neighbour', 'observation'];

async function keepChanges(
  db: EntityManager,
  { name, key, person }: KeptTable,
  importId: string,
  firstVersion: string,
): Promise<void> {
  const to = 'to_jsonb(n)';
  await db.query(
    `with was as (
       select o.*, o."${key}"::text as row_key from superseded."${name}" o
       where o.xmin = pg_current_xact_id()::xid and not (o.source_import is not distinct from $1 and o.row_version >= $2))
     insert into import_change (import_id, table_name, row_key, person_id, child_id, "on", change, fields, before_version)
     select $1, '${name}', was.row_key, ${person ? `was."${person}"` : 'null'},
       ${person ? `(select child_id from person p where p.id = was."${person}")` : 'null'},
       coalesce((select to_jsonb(was) ->> c from unnest($4::text[]) with ordinality d (c, nth) where to_jsonb(was) ? c order by nth limit 1), was.row_key),
       case when n."${key}" is null then 'taken away' else 'changed' end,
       (select coalesce(jsonb_object_agg(f.key, case when f.key = any($3) then '"changed"'
           else jsonb_build_object('from', f.value, 'to', ${to} -> f.key) end), '{}')
         from jsonb_each(to_jsonb(was)) f
         where f.key <> all ($5) and f.value is distinct from coalesce(${to} -> f.key, 'null')),
       was.row_version
     from was left join public."${name}" n on n."${key}" = was."${key}"`,
    [
      importId,
      firstVersion,
      person || name === 'worker' ? concealed : [],
      days,
      [...stamps, 'id', 'person_id', 'row_key'],
    ],
  );
}

async function countChanges(
  db: EntityManager,
  { name, key, person }: KeptTable,
  importId: string,
  isWritten: boolean,
): Promise<TableChanges> {
  const [{ changed, takenAway }] = await db.query(
    `select count(*) filter (where change = 'changed')::int as changed, count(*) filter (where change = 'taken away')::int as "takenAway"
     from import_change where import_id = $1 and table_name = $2`,
    [importId, name],
  );
  let came = 0;
  if (isWritten)
    [{ came }] = await db.query(
      `select count(*)::int as came from public."${name}" n where n.xmin = pg_current_xact_id()::xid
         and not exists (select from import_change c where c.import_id = $1 and c.table_name = $2 and c.row_key = n."${key}"::text)`,
      [importId, name],
    );
  if (!person) return { new: came, changed, takenAway, unchanged: null };
  const [{ unchanged }] = await db.query(
    `select count(*)::int as unchanged from public."${name}" t where t.xmin <> pg_current_xact_id()::xid
       and t."${person}" in (select p.id from person p where p.child_id in (select child from pg_temp.staged))`,
  );
  return { new: came, changed, takenAway, unchanged };
}

async function countNew(db: EntityManager, name: string, importId: string): Promise<number> {
  const [{ came }] = await db.query(
    `select count(*)::int as came from public."${name}" where source_import = $1`,
    [importId],
  );
  return came;
}

async function digestOf(
  db: EntityManager,
  tables: readonly KeptTable[],
  importId: string,
  isWritten: ReadonlySet<string>,
): Promise<string> {
  // A sum, since it asks for no order.
  const sum = (text: string) => `coalesce(sum(hashtextextended(${text}, 0)::numeric), 0)::text`;
  const sums: string[] = [];
  for (const { name, person } of tables.filter((table) => isWritten.has(table.name))) {
    const child = person ? `(select child_id from person p where p.id = n."${person}")` : `''`;
    const [{ total }] = await db.query(
      `select ${sum(`${child} || (to_jsonb(n) - $1::text[])::text`)} as total from public."${name}" n where n.xmin = pg_current_xact_id()::xid`,
      [[...stamps, ...identities]],
    );
    if (total !== '0') sums.push(`${name} ${total}`);
  }
  const [{ total }] = await db.query(
    `select ${sum(`concat_ws(' ', table_name, row_key, before_version, change)`)} as total from import_change where import_id = $1`,
    [importId],
  );
  return [...sums, total].join(' ');
}

/** The changes of an import in the order they were found, at most so many. */
export const changesOf = (db: EntityManager, importId: string, limit: number): Promise<Change[]> =>
  db.query(
    `select table_name as "table", row_key as "rowKey", person_id as "personId", child_id as "childId", "on", change, fields,
       before_version as "beforeVersion"
     from import_change where import_id = $1 order by id limit $2`,
    [importId, limit],
  );

/** Keeps what a dry run would change, since its own rows were rolled back. */
export async function keepChangesOf(
  db: EntityManager,
  importId: string,
  rows: readonly Change[],
): Promise<void> {
  await db.query(
    `insert into import_change (import_id, table_name, row_key, person_id, child_id, "on", change, fields, before_version)
     select $1, r ->> 'table', r ->> 'rowKey', (r ->> 'personId')::uuid, r ->> 'childId', r ->> 'on', r ->> 'change', r -> 'fields',
       (r ->> 'beforeVersion')::bigint
     from jsonb_array_elements($2::jsonb) with ordinality e (r, nth) order by nth`,
    [importId, JSON.stringify(rows)],
  );
}
