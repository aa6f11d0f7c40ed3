import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { CountedPoint } from '../measures/series.ts';
import type { Figure } from '../measures/tally.ts';
import { isoInstant } from './figure.store.ts';

/** What a version of a measure's definition last found at a month-end. Instants are text, to the microsecond. */
export interface MonthCounted extends CountedPoint {
  readonly knownAt: string;
  readonly catalogueVersion: string;
  /** What the count before that found otherwise of those in the figure; null where every count found the same. */
  readonly earlier: { readonly knownAt: string; readonly figure: Figure } | null;
}

/**
 * What a measure found at every month-end up to the day, by each version of its definition: the last count up to the instant
 * (`knownAt` null for the last there is), and the last before it that found otherwise. By version, then oldest first. With
 * `closedBy` (an instant as text) only what was counted by then.
 */
export async function monthsCounted(
  db: EntityManager,
  measureId: string,
  to: PlainDate,
  knownAt: string | null,
  closedBy: string | null = null,
): Promise<MonthCounted[]> {
  return db.query(
    // Somebody whom the measure leaves out changes no figure.
    `with counted as (
       select as_at, known_at, closed_at, catalogue_version, measure_version as version, figure,
         figure - array['outside', 'excluded', 'unknown'] as found,
         row_number() over (partition by as_at, measure_version order by known_at desc, closed_at desc) as place
       from snapshot s join figure f on f.snapshot_id = s.id and measure_id = $1
       where as_at <= $2 and extract(day from as_at + 1) = 1 and closed_at <= coalesce($4::timestamptz, 'infinity')
         and ($3::timestamptz is null or known_at <= $3))
     select as_at as day, version, figure, ${isoInstant('known_at')} as "knownAt", catalogue_version as "catalogueVersion",
       (select jsonb_build_object('knownAt', ${isoInstant('e.known_at')}, 'figure', e.figure) from counted e
        where (e.as_at, e.version) = (c.as_at, c.version) and e.found <> c.found order by e.place limit 1) as earlier
     from counted c where place = 1 order by version, as_at`,
    [measureId, to, knownAt, closedBy],
  );
}

/** The points of several measures by measure: what each version of a definition last found at every month-end up to the day; with `closedBy` (an instant as text) of what was counted by then. */
export async function pointsOf(
  db: EntityManager,
  measures: readonly string[],
  to: PlainDate,
  closedBy: string | null = null,
): Promise<Map<string, CountedPoint[]>> {
  const rows: (CountedPoint & { measure: string })[] = await db.query(
    `select distinct on (measure_id, measure_version, as_at)
       measure_id as measure, as_at as day, measure_version as version, figure
     from snapshot s join figure f on f.snapshot_id = s.id
     where measure_id = any($1) and as_at <= $2 and extract(day from as_at + 1) = 1
       and closed_at <= coalesce($3::timestamptz, 'infinity')
     order by measure_id, measure_version, as_at, known_at desc, closed_at desc`,
    [measures, to, closedBy],
  );
  const points = new Map<string, CountedPoint[]>(measures.map((measure) => [measure, []]));
  for (const { measure, day, version, figure } of rows) points.get(measure)!.push({ day, version, figure });
  return points;
}
