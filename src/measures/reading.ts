import { addMonths, monthEnd, type PlainDate } from '../domain/dates/plain-date.ts';
import type { Change } from './comparators.ts';
import { isPercentage, type Measure } from './measure.ts';
import {
  arrowOf,
  changeSince,
  isMostlyUnknown,
  ragOf,
  targetOn,
  type Arrow,
  type Rag,
  type Target,
} from './rag.ts';
import { unitOf, valuesOf, type CountedPoint } from './series.ts';
import { statusSaid, type StatusSaid } from './status.ts';
import type { Figure } from './tally.ts';

/** All that is said of a figure beside the figure itself, wherever it is read. */
export interface Reading {
  readonly status: StatusSaid;
  /** The day of the figure it is compared with; null when there is none. */
  readonly since: PlainDate | null;
  /** Unrounded; null where either figure is missing or of too few people. */
  readonly change: Change | null;
  readonly arrow: Arrow | null;
  readonly rag: Rag;
  /** The target that held on the day. */
  readonly target: Target | null;
}

type Read = Pick<Measure, 'id' | 'better' | 'shows' | 'window' | 'kinds' | 'unit' | 'unknownCounts'>;

/**
 * The reading of the figure of a month-end. `series` holds what was counted of the measure at month-ends, in order of day; of
 * it only what the same version of the definition found up to that day is looked at. `since` is the month-end it is held
 * against where its window is no year of its own; the one a month before when not said. Throws a RangeError when that version
 * counted nothing on the day, or two targets hold on it.
 */
export function readingOf(
  measure: Read,
  series: readonly CountedPoint[],
  { day, version }: Pick<CountedPoint, 'day' | 'version'>,
  targets: readonly Target[],
  since: PlainDate = monthEnd(addMonths(day, -1)),
): Reading {
  const own = series.filter((point) => point.version === version && point.day <= day);
  const now = own.find((point) => point.day === day)?.figure;
  if (!now) throw new RangeError(`Version ${version} of ${measure.id} counted nothing on ${day}.`);
  const counted = own.filter(({ figure }) => isCounted(figure) && !isMostlyUnknown(measure, figure));
  const step = yearsOfTheirOwn.includes(measure.window) ? monthEnd(addMonths(day, -12)) : since;
  const before = counted.find((point) => point.day === step)?.figure ?? null;
  const by = changeSince(measure, now, before);
  return {
    status: statusOf(measure, now, { day, before, counted }),
    since: before && step,
    change: by === null ? null : { by, unit: isPercentage(measure) ? 'percentage points' : unitOf(measure) },
    arrow: arrowOf(measure, now, before),
    rag: ragOf(measure, now, targets, day),
    target: targetOn(targets, measure.id, day),
  };
}

function statusOf(
  measure: Read,
  now: Figure,
  { day, before, counted }: { day: PlainDate; before: Figure | null; counted: readonly CountedPoint[] },
): StatusSaid {
  if (!isCounted(now)) return unjudged('There is no figure to judge.');
  if (isMostlyUnknown(measure, now)) return unjudged('Of most of them the record cannot tell.');
  if (measure.kinds) return unjudged('A mix has no one figure to judge.');
  const past = {
    before: before && asShare(before),
    hasOlder: counted.some((point) => point.day < day),
    series: valuesOf(measure, counted),
  };
  return statusSaid(measure, { ...asShare(now), day }, past);
}

/**
 * A figure of a year that begins on a day of its own is compared with that of the same month a year before. One counted from
 * 1 April would else leap every April, and one of the last year that was over would be compared with itself for eleven months.
 */
const yearsOfTheirOwn: readonly Measure['window'][] = [
  'year to 31 March',
  'year to 30 September',
  'academic year',
];

const isCounted = ({ missing, denominator }: Figure): boolean => missing === null && denominator !== null;

/** Only of a share are both looked at. */
const asShare = ({ numerator, denominator }: Figure) => ({
  numerator: numerator ?? 0,
  denominator: denominator ?? 0,
});

const unjudged = (because: string): StatusSaid => ({ word: 'Not judged', by: null, because });
