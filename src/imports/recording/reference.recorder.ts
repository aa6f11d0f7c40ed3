import type { EntityManager } from 'typeorm';
import type { Finding } from '../finding.ts';
import type { ImportContext } from './staging.store.ts';

interface ReferenceTable {
  readonly ids: readonly string[];
  readonly into: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** The column that says since when a row holds: one that holds from an earlier day does not replace it. */
  readonly since?: string;
  /** The staged rows as rows of `into`; of several for one key the last since, then the last sent, stands. */
  readonly rows: string;
}

const cell = (name: string) => `"row" ->> '${name}'`;
const codesOf = (name: string) => `array_remove(string_to_array(coalesce(${cell(name)}, ''), ' '), '')`;
const stagedRows = (id: string) => `pg_temp.staged where table_id = '${id}' and verdict = 'recorded'`;

const referenceTables: readonly ReferenceTable[] = [
  {
    ids: ['Postcodes'],
    into: 'postcode',
    key: ['postcode'],
    columns: ['easting', 'northing', 'district'],
    rows: `select ${cell('postcode')} as postcode, (${cell('easting')})::int as easting, (${cell('northing')})::int as northing,
      ${cell('la_code')} as district, n from ${stagedRows('Postcodes')}`,
  },
  {
    ids: ['DistrictLookup', 'DistrictChanges'],
    into: 'district',
    key: ['code'],
    columns: ['name', 'authority', 'since'],
    since: 'since',
    rows: `select ${cell('LTLA21CD')} as code, coalesce(${cell('LTLA21NM')}, '') as name, ${cell('UTLA21CD')} as authority,
        date '2021-04-01' as since, n from ${stagedRows('DistrictLookup')}
      union all
      select code, coalesce(name, ''), ${cell('upper_tier_code')}, (${cell('from')})::date, n
      from ${stagedRows('DistrictChanges').replace('staged', `staged cross join lateral (values (${cell('old_code')}, ${cell('old_name')}), (${cell('new_code')}, ${cell('new_name')})) as changed (code, name)`)}`,
  },
  {
    ids: ['Population'],
    into: 'population_estimate',
    key: ['authority', 'mid_year', 'published_on'],
    columns: ['people', 'source'],
    rows: `select ${cell('LA_CODE')} as authority, (${cell('MID_YEAR')})::int as mid_year, (${cell('PUBLISHED_ON')})::date as published_on,
      (${cell('PEOPLE_0_17')})::int as people, ${cell('SOURCE')} as source, n from ${stagedRows('Population')}`,
  },
  {
    ids: ['DistrictAreas'],
    into: 'district_area',
    key: ['outward', 'since'],
    columns: ['area', 'source'],
    rows: `select ${cell('OUTWARD')} as outward, (${cell('SINCE')})::date as since, ${cell('AREA')} as area,
      ${cell('SOURCE')} as source, n from ${stagedRows('DistrictAreas')}`,
  },
  {
    ids: ['Providers'],
    into: 'provider',
    key: ['urn'],
    columns: ['placements', 'providers', 'postcode', 'authority', 'registered_on', 'closed_on'],
    rows: `select ${cell('URN')} as urn, ${codesOf('PLACEMENT_CODES')} as placements, ${codesOf('PROVIDER_CODES')} as providers,
      ${cell('POSTCODE')} as postcode, ${cell('LA_CODE')} as authority, (${cell('REGISTERED')})::date as registered_on,
      (${cell('CLOSED')})::date as closed_on, n from ${stagedRows('Providers')}`,
  },
];

/** Postcodes, districts, their areas, population and providers: new rows come, changed ones change, the rest of the reference stands. */
export const recordsTables = referenceTables.flatMap(({ ids }) => ids);

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  for (const table of referenceTables) await merge(db, table, context.id);
  return [];
}

async function merge(
  db: EntityManager,
  { into, key, columns, since, rows }: ReferenceTable,
  importId: string,
): Promise<void> {
  const came = `select distinct on (${key.join(', ')}) * from (${rows}) rows order by ${[...key, ...(since ? [`${since} desc`] : []), 'n desc'].join(', ')}`;
  const isOlder = since ? `c.${since} < t.${since}` : 'false';
  const same = key.map((name) => `t.${name} = c.${name}`).join(' and ');
  const of = (alias: string) => columns.map((name) => `${alias}.${name}`).join(', ');
  await db.query(
    `with c as (${came})
     update ${into} t set (${columns.join(', ')}, source_import) = row(${of('c')}, $1::uuid) from c
     where ${same} and not (${isOlder}) and row(${of('t')}) is distinct from row(${of('c')})`,
    [importId],
  );
  await db.query(
    `with c as (${came})
     insert into ${into} (${[...key, ...columns].join(', ')}, source_import)
     select ${key.map((name) => `c.${name}`).join(', ')}, ${of('c')}, $1 from c where not exists (select from ${into} t where ${same})`,
    [importId],
  );
}
