import { addDays, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { Period } from '../../domain/dates/period.ts';
import type { Group, IndicatorObservation } from '../../domain/observation/indicator-observation.ts';
import { statusOf } from '../../measures/status.ts';
import type { Indicator, Wanted } from '../../plans/plan.ts';
import { dayInWords } from '../days-in-words.ts';
import type { ReportSource } from './report-source.ts';

export type Observed = IndicatorObservation;

/**
 * What was known by the end of a day of an indicator and group in the whole council, the oldest period first; of one period its
 * last release. To the public only what its source has published is told, so nothing is released here that was not.
 */
export function knownBy(
  { observations, board }: Pick<ReportSource, 'observations' | 'board'>,
  { id }: Pick<Indicator, 'id'>,
  group: Group,
  today: PlainDate,
): Observed[] {
  const known = observations.filter(
    ({ indicator, geography, group: of, end, publishedOn }) =>
      indicator === id &&
      of === group &&
      geography.kind === 'whole' &&
      end <= addDays(today, 1) &&
      (publishedOn === null ? board.variant === 'restricted' : publishedOn <= today),
  );
  return known
    .filter((each, at) => known.findIndex((one) => isSamePeriod(one, each)) === at)
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

const orderOf = ({ end, start }: Observed): string => `${end} ${start}`;

const isSamePeriod = (a: Period, b: Period): boolean => a.start === b.start && a.end === b.end;

/** `76% (380 of 500)`, `45.3 points`, `7,600 children`; of nothing, that there is no figure. */
export function observedWords({ unit, decimals }: Indicator, observed: Observed | undefined): string {
  if (!observed) return 'No figure';
  const { value, numerator, denominator } = observed;
  const counts = numerator === null ? '' : ` (${grouped(numerator)} of ${grouped(denominator!)})`;
  return `${inUnit(grouped(value, decimals), unit)}${counts}`;
}

const inUnit = (value: string, unit: string): string => (unit === '%' ? `${value}%` : `${value} ${unit}`);

const grouped = (value: number, decimals = 0): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** A difference of two of its values: `−12 percentage points`. */
export function differenceWords({ unit, decimals }: Indicator, difference: number): string {
  const size = grouped(Math.abs(difference), decimals);
  const sign = Number(size.replaceAll(',', '')) === 0 ? '' : difference > 0 ? '+' : '−';
  return `${sign}${size} ${unit === '%' ? 'percentage points' : unit}`;
}

/** `1 September 2017 to 31 August 2018`, or the day. */
export function periodWords({ start, end }: Period): string {
  const last = addDays(end, -1);
  return start === last ? dayInWords(start) : `${dayInWords(start)} to ${dayInWords(last)}`;
}

/** What may be said of a change: the word, and for which list it is. */
export interface Direction {
  readonly words: string;
  readonly is: 'better' | 'worse' | 'no evidence' | 'not asked';
}

/**
 * Whether an indicator moved the way that is wanted. Only where both figures have their counts can chance be ruled out
 * (Newcombe's 95% interval, DOMAIN 6.5); of a printed percentage alone nothing is concluded (DOMAIN 6.4).
 */
export function directionOf(
  { unit }: Indicator,
  wanted: Wanted | undefined,
  before: Observed | undefined,
  now: Observed | undefined,
): Direction {
  if (!now) return { words: 'No figure is recorded', is: 'no evidence' };
  if (!before || isSamePeriod(before, now))
    return { words: 'Only one figure is recorded', is: 'no evidence' };
  const moved = now.value === before.value ? 'Unchanged' : now.value > before.value ? 'Up' : 'Down';
  if (wanted === undefined || wanted === 'better')
    return { words: `${moved}; no way of the number is wanted`, is: 'not asked' };
  if (unit !== '%' || now.numerator === null || before.numerator === null) {
    const way =
      moved === 'Unchanged'
        ? ''
        : (moved === 'Up') === (wanted === 'up')
          ? ', as is wanted'
          : ', not as is wanted';
    return {
      words: `${moved} as printed${way}; without counts chance cannot be ruled out`,
      is: 'no evidence',
    };
  }
  const status = statusOf(
    wanted === 'up' ? 'higher' : 'lower',
    { numerator: now.numerator, denominator: now.denominator! },
    { numerator: before.numerator, denominator: before.denominator! },
  );
  if (status === 'Improving') return { words: `${moved}: improving`, is: 'better' };
  if (status === 'Getting worse') return { words: `${moved}: getting worse`, is: 'worse' };
  return { words: `${moved}: ${status.charAt(0).toLowerCase()}${status.slice(1)}`, is: 'no evidence' };
}
