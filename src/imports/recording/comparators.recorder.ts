import type { EntityManager } from 'typeorm';
import { localAuthorityCodes } from '../../domain/codes/local-authority.codes.ts';
import type { Finding } from '../finding.ts';
import { refuseRows, type ImportContext } from './staging.store.ts';

/** Published figures and neighbours are added and never overwritten: what says otherwise than a row that stands is refused. */
export const recordsTables = ['Comparators', 'NeighbourComparators', 'StatisticalNeighbours'];

const cell = (name: string) => `"row" ->> '${name}'`;
/** ONS codes by DfE code, as the first parameter of every statement here. */
const onsCodes = JSON.stringify(
  Object.fromEntries([...localAuthorityCodes].map(([code, { ons }]) => [code, ons])),
);

// The release is what a source says before it names the one file or measure of it.
const figures = `
  select n, file, line, ${cell('measure')} as measure, ${cell('area')} as area,
    coalesce(${cell('ons_code')}, $1::jsonb ->> (${cell('la_code')})) as ons_code, ${cell('period')} as period,
    case jsonb_typeof("row" -> 'value') when 'number' then (${cell('value')})::numeric end as value,
    case jsonb_typeof("row" -> 'value') when 'string' then ${cell('value')} end as symbol,
    ${cell('unit')} as unit, ${cell('source')} as source, ${cell('note')} as note,
    regexp_replace(${cell('source')}, ', (measure|file) .*$', '') as release
  from pg_temp.staged where table_id in ('Comparators', 'NeighbourComparators') and verdict = 'recorded'`;

const neighbours = `
  select n, file, line, $1::jsonb ->> (${cell('la_code')}) as authority, ${cell('neighbour_ons_code')} as neighbour,
    (${cell('model')})::int as model_year, (${cell('rank')})::int as rank
  from pg_temp.staged where table_id = 'StatisticalNeighbours' and verdict = 'recorded'`;

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  return [...(await recordFigures(db, context)), ...(await recordNeighbours(db, context))];
}

async function recordFigures(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  const key = 'measure, area, period, release';
  const said = (alias: string) => `row(${alias}.value, ${alias}.symbol, ${alias}.unit)`;
  const words = (alias: string) => `concat_ws(' ', ${alias}.value, ${alias}.symbol, ${alias}.unit)`;
  const differing = await refuseRows(
    db,
    context,
    `with came as (${figures}),
       first as (select distinct on (${key}) * from came order by ${key}, file, line),
       stands as (select ${key}, value, symbol, unit from comparator union all
         select ${key}, value, symbol, unit from first where not exists (select from comparator k
           where (k.measure, k.area, k.period, k.release) = (first.measure, first.area, first.period, first.release)))
     select n, ${words('stands')} as told from came join stands using (${key})
     where ${said('came')} is distinct from ${said('stands')}`,
    [onsCodes],
    {
      code: 'published-differs',
      column: 'value',
      message: ({ told }) =>
        `This release says ${told} of the same measure, area and period already, and that stays. If the figure was revised, name its release in source.`,
    },
  );
  await db.query(
    `insert into comparator (${key}, ons_code, value, symbol, unit, source, note, source_import)
     select distinct on (${key}) ${key}, ons_code, value, symbol, unit, source, note, $2 from (${figures}) came
     order by ${key}, file, line on conflict do nothing`,
    [onsCodes, context.id],
  );
  return differing;
}

async function recordNeighbours(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  const differing = await refuseRows(
    db,
    context,
    `with came as (${neighbours}),
       stands as (select authority, model_year, neighbour, rank, 0 as n from statistical_neighbour
         union all select authority, model_year, neighbour, rank, n from came)
     select distinct on (came.n) came.n, stands.neighbour || ' as number ' || stands.rank as told
     from came join stands using (authority, model_year)
     where stands.n < came.n and (stands.rank = came.rank) <> (stands.neighbour = came.neighbour) order by came.n, stands.n`,
    [onsCodes],
    {
      code: 'neighbour-differs',
      column: 'neighbour_ons_code',
      message: ({ told }) =>
        `The model has ${told} for this authority already, and that stays. Each rank of a model is one authority, once.`,
    },
  );
  await db.query(
    `insert into statistical_neighbour (authority, neighbour, model_year, rank, source_import)
     select authority, neighbour, model_year, rank, $2 from (${neighbours}) came order by n on conflict do nothing`,
    [onsCodes, context.id],
  );
  return differing;
}
