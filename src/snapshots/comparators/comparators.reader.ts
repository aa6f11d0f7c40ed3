import type { EntityManager } from 'typeorm';
import type { Neighbours } from '../../measures/comparators.ts';
import type { Target } from '../../measures/rag.ts';
import type { PublishedRow } from './published-row.ts';

/** What is published under the comparator's name, of every area. */
export const publishedAs = (db: EntityManager, comparator: string): Promise<PublishedRow[]> =>
  db.query(
    `select area, ons_code as "onsCode", period, value::float8 as value, symbol, unit, source, note, release
     from comparator where measure = $1`,
    [comparator],
  );

/** The neighbours of an authority in the model of a year, the nearest first; none when that model is not recorded. */
export async function neighboursOf(
  db: EntityManager,
  authority: string,
  modelYear: number,
): Promise<Neighbours> {
  const rows: { neighbour: string }[] = await db.query(
    `select neighbour from statistical_neighbour where authority = $1 and model_year = $2 order by rank`,
    [authority, modelYear],
  );
  return { modelYear, codes: rows.map(({ neighbour }) => neighbour) };
}

/** What a measure is meant to reach, the earliest first. */
export const targetsOf = (db: EntityManager, measureId: string): Promise<Target[]> =>
  db.query(
    `select measure, target::float8 as target, tolerance::float8 as tolerance, "start", "end", source
     from target where measure = $1 order by "start"`,
    [measureId],
  );

/** What several measures are meant to reach, by measure and then the earliest first. */
export const targetsOfAll = (db: EntityManager, measures: readonly string[]): Promise<Target[]> =>
  db.query(
    `select measure, target::float8 as target, tolerance::float8 as tolerance, "start", "end", source
     from target where measure = any($1) order by measure, "start"`,
    [measures],
  );

/** What is published under several comparators' names, of every area, by name. */
export async function publishedAsAny(
  db: EntityManager,
  comparators: readonly string[],
): Promise<Map<string, PublishedRow[]>> {
  const rows: (PublishedRow & { measure: string })[] = await db.query(
    `select measure, area, ons_code as "onsCode", period, value::float8 as value, symbol, unit, source, note, release
     from comparator where measure = any($1)`,
    [comparators],
  );
  return new Map(
    comparators.map((comparator) => [comparator, rows.filter(({ measure }) => measure === comparator)]),
  );
}

/** What every measure is meant to reach. */
export const everyTarget = (db: EntityManager): Promise<Target[]> =>
  db.query(
    `select measure, target::float8 as target, tolerance::float8 as tolerance, "start", "end", source
     from target order by measure, "start"`,
  );
