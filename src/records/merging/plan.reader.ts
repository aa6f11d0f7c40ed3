import type { EntityManager } from 'typeorm';

/** How many rows of a table. */
export interface RowsOf {
  readonly table: string;
  readonly rows: number;
}

/** What would become of two records that are made one. */
export interface MergePlan {
  /** Of everything that would go over, and of who both are: another as soon as any of it is. */
  readonly version: string;
  /** Facts of the other record that go to the one kept. */
  readonly moved: readonly RowsOf[];
  /** Facts that both records tell alike, and that stand once afterwards. */
  readonly alike: readonly RowsOf[];
  /** What the record kept does not say of who they are, and the other does: its columns. */
  readonly filled: readonly string[];
  readonly becomesRestricted: boolean;
}

/** The tables of the record that hold facts of people, by the catalogue; not those worked out of the rest. */
export async function tablesOfFacts(db: EntityManager): Promise<string[]> {
  const rows: { name: string }[] = await db.query(
    `select name from person_tables() where is_kept and name <> 'leaving_care_status' order by name`,
  );
  return rows.map(({ name }) => name);
}

/** What would go over from the other record to the one kept, as the asker sees both. */
export async function mergePlan(db: EntityManager, kept: string, other: string): Promise<MergePlan> {
  const tables = await tablesOfFacts(db);
  const rows: { table: string; moved: number; alike: number; said: string | null }[] = await db.query(
    `with alike as materialized (select * from alike_facts($1, $2)),
     facts as (${tables
       .map((name) => `select '${name}' as name, id, row_version from "${name}" where person_id = $2`)
       .join(' union all ')})
     select f.name as "table", count(*) filter (where a.row_key is null)::int as moved, count(a.row_key)::int as alike,
       string_agg(f.id || ' ' || f.row_version, ',' order by f.id) as said
     from facts f left join alike a on a.table_name = f.name and a.row_key = f.id group by 1 order by 1`,
    [kept, other],
  );
  const [who] = await db.query(
    `select array(select o.key from jsonb_each(to_jsonb(o)) o join jsonb_each(to_jsonb(k)) kept using (key)
         where kept.value = 'null' and o.value <> 'null' and key <> all (array['source_import', 'recorded_by']) order by key) as filled,
       o.is_restricted and not k.is_restricted as "becomesRestricted",
       md5($3 || k.row_version || ' ' || o.row_version) as version
     from person k, person o where k.id = $1 and o.id = $2`,
    [kept, other, rows.map(({ table, said }) => `${table} ${said}`).join(';')],
  );
  const of = (column: 'moved' | 'alike') =>
    rows.filter((row) => row[column] > 0).map((row) => ({ table: row.table, rows: row[column] }));
  return { ...who, moved: of('moved'), alike: of('alike') };
}
