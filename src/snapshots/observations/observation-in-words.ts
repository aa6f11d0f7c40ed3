import { lastDay } from '../../domain/dates/period.ts';
import type { Scale } from '../../domain/observation/observation.ts';
import { share } from '../../measures/words.ts';
import type { KeptObservation } from '../../records/observations/observation.ts';

type Told = Pick<
  KeptObservation,
  'start' | 'end' | 'aspect' | 'value' | 'word' | 'numerator' | 'denominator' | 'source'
>;

/** `good`, `18 of 24 audited cases (75.0%)`, `12 visits`: of fewer than 20 without a percentage. */
export function saidInWords(scale: Scale, { value, word, numerator, denominator }: Told): string {
  if (scale.kind === 'words') return word!;
  if (scale.kind === 'printed') return printedInWords(scale, value!);
  if (scale.kind === 'number') return `${value} ${scale.unit}`;
  return share(numerator!, denominator!).replace(/^\d+ of \d+/, (counts) => `${counts} ${scale.unit}`);
}

/** A number as it was printed, in its unit: `45.3 points`, `40%`, `72,670 children`. */
export const printedInWords = (
  { unit, decimals }: { readonly unit: string; readonly decimals: number },
  value: number,
): string => `${withCommas(value, decimals)}${unit.startsWith('%') ? '' : ' '}${unit}`;

/** `72,670`, `45.30`. */
export const withCommas = (value: number, decimals: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** `2018-06-04 to 2018-06-15`, both days included; `2018-06-04` for one day. */
export const daysInWords = (period: Pick<Told, 'start' | 'end'>): string =>
  period.start === lastDay(period) ? period.start : `${period.start} to ${lastDay(period)}`;

/** Where it stands: `Report on the council, page 3`. */
export const sourceInWords = ({ title, part }: KeptObservation['source']): string => `${title}, ${part}`;

/** Says that it was observed, what, of when and by whose word. */
export const observationInWords = (scale: Scale, told: Told): string =>
  `Observed, not counted from this record: ${told.aspect ? `${told.aspect}, ` : ''}${daysInWords(told)}: ${saidInWords(scale, told)} (${sourceInWords(told.source)}).`;
