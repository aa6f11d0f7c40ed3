import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { geographyKinds, groups } from '../../domain/observation/indicator-observation.ts';
import type { Observed } from '../../domain/observation/observation.ts';
import type { KeptObservation, NewObservation } from './observation.ts';

const asRead = `o.id, o.measure as "of", o.aspect, o."start", o."end", o.value::float8 as value, o.word, o.numerator, o.denominator,
  json_build_object('title', o.source_title, 'part', o.source_part, 'url', o.source_url) as source,
  json_build_object('kind', o.geography_kind, 'name', o.geography) as geography, o."group", o.release,
  o.observed_on as "observedOn", o.published_on as "publishedOn", o.corrects, o.reason,
  o.known_from as "recordedAt", o.recorded_by as "recordedBy", o.source_import as "sourceImport"`;

/** Everything that was ever observed of these measures and indicators, also what has been corrected since, the earliest recorded first. */
export const everObserved = (
  db: EntityManager,
  ids: readonly string[],
): Promise<(KeptObservation & { isCorrected: boolean })[]> =>
  db.query(
    `select ${asRead}, exists (select from observation c where c.corrects = o.id) as "isCorrected"
     from observation o where o.measure = any($1) order by o.known_from, o.id`,
    [ids],
  );

/** What stands of a measure, of those observed by `asAt` when it is given: the latest period first, aspects in their order. */
export const observationsOf = (
  db: EntityManager,
  { id, aspects = [] }: Observed,
  asAt: PlainDate | null,
): Promise<KeptObservation[]> =>
  db.query(
    `select ${asRead} from observation o
     where o.measure = $1 and ($2::date is null or o.observed_on <= $2)
       and not exists (select from observation c where c.corrects = o.id)
     order by o."start" desc, o."end" desc, array_position($3::text[], o.aspect), o.source_title`,
    [id, asAt, aspects.map(({ name }) => name)],
  );

/**
 * What stands of indicators, of those known to the public by `asAt` when it is given: the latest period first; of a period the
 * whole first and then its places, all first and then the groups, and of each the last release first.
 */
export const publishedOf = (
  db: EntityManager,
  indicatorIds: readonly string[],
  asAt: PlainDate | null,
): Promise<KeptObservation[]> =>
  db.query(
    `select ${asRead} from observation o
     where o.measure = any($1) and ($2::date is null or o.observed_on <= $2)
       and not exists (select from observation c where c.corrects = o.id)
     order by o."start" desc, o."end" desc, array_position($3::text[], o.geography_kind), o.geography,
       array_position($4::text[], o."group"), o.observed_on desc, o.known_from desc, o.id`,
    [indicatorIds, asAt, geographyKinds, groups],
  );

/** Until the end of the transaction nobody else records an observation: what is sent is compared with what stands. */
export async function lockObservations(db: EntityManager): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtext('pledgekeeper observations'))`);
}

/** Adds one; nothing that stands is touched. */
export async function addObservation(
  db: EntityManager,
  told: NewObservation,
  sourceImport: string | null = null,
): Promise<KeptObservation> {
  const { source, geography } = told;
  const [row] = await db.query(
    `insert into observation as o (measure, aspect, "start", "end", value, word, numerator, denominator, source_title, source_part,
       source_url, observed_on, published_on, corrects, reason, source_import, geography_kind, geography, "group", release)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) returning ${asRead}`,
    [
      told.of,
      told.aspect,
      told.start,
      told.end,
      told.value,
      told.word,
      told.numerator,
      told.denominator,
      source.title,
      source.part,
      source.url,
      told.observedOn,
      told.publishedOn,
      told.corrects,
      told.reason,
      sourceImport,
      geography.kind,
      geography.name,
      told.group,
      told.release,
    ],
  );
  return row;
}
