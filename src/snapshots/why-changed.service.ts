import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Measure } from '../measures/measure.ts';
import { shownFigure } from '../measures/shown-figure.ts';
import { Problem } from '../platform/http/problems.ts';
import type { Bridge, Step } from './bridge.ts';
import type { WhyChanged } from './explain.dto.ts';
import { askWhy, explanationOf, mostAttempts, stepsInSight } from './explanation.store.ts';
import { countedDay } from './people-behind.service.ts';

/** Why a figure changed, as far as the asker may see it. */
export interface WhyFound {
  readonly asAt: PlainDate;
  /** Null while the jobs are at work on it. */
  readonly explained: {
    readonly bridge: Bridge;
    /** Steps of people out of sight. */
    readonly hidden: number;
    /** One more than were asked for, if there are. */
    readonly found: readonly (Step & { readonly personId: string; readonly childId: string })[];
  } | null;
}

/**
 * What became of the question; asked for the first time it is given to the jobs. Throws Problem `invalid-request` for instants
 * out of order or to come, `not-found` where nothing is counted, `unexpected` when the jobs gave up.
 */
export async function whyChanged(
  db: EntityManager,
  measure: Measure,
  asked: WhyChanged,
  { catalogueVersion, now }: { catalogueVersion: string; now: Date },
): Promise<WhyFound> {
  refuseWrongInstants(asked, now);
  const asAt = await countedDay(db, asked.as_at ?? null);
  const why = { measureId: measure.id, asAt, fromKnown: asked.from_known, toKnown: asked.to_known };
  const explanation = await explanationOf(db, why, catalogueVersion);
  if (!explanation?.bridge) {
    if (explanation && explanation.attempts >= mostAttempts)
      throw new Problem(
        'unexpected',
        'This could not be worked out. Tell your administrator to look in the log of the jobs.',
      );
    if (!explanation) await askWhy(db, why, catalogueVersion);
    return { asAt, explained: null };
  }
  const { bridge } = explanation;
  const { seen, found } = await stepsInSight(db, explanation.id, asked);
  const shown = (end: Bridge['from']) => ({ ...end, figure: shownFigure(measure, end.figure) });
  return {
    asAt,
    explained: {
      bridge: { ...bridge, from: shown(bridge.from), to: shown(bridge.to) },
      hidden: bridge.changed - seen,
      found,
    },
  };
}

function refuseWrongInstants({ from_known, to_known }: WhyChanged, now: Date): void {
  const [from, to] = [Date.parse(from_known), Date.parse(to_known)];
  if (to > now.getTime()) throw refused('to_known must be past: nobody can say what will be known');
  if (from >= to) throw refused('to_known must be later than from_known');
}

const refused = (detail: string): Problem =>
  new Problem('invalid-request', undefined, [{ parameter: 'to_known', detail }]);
