import { lastDay } from '../../domain/dates/period.ts';
import type { IndicatorObservation } from '../../domain/observation/indicator-observation.ts';
import { dayInWords } from '../../extracts/days-in-words.ts';
import type { AnswerNow } from '../../plans/answer-now.ts';
import type { Indicator } from '../../plans/plan.ts';
import { readInWords, type ReadInWords } from '../layout/read-in-words.ts';
import { numberInWords } from './printed-table.ts';

export const wantedWords = { up: 'higher', down: 'lower', better: 'better' } as const;

/** How one knows, in words for the template. */
export interface AnswerRow {
  readonly text: string;
  readonly wanted: string;
  readonly group: string | null;
  /** The measure or indicator behind it, where it can be opened. */
  readonly title: string | null;
  readonly href: string | null;
  /** What is known, a line each; why nothing is, where nothing is. */
  readonly now: readonly { readonly words: string; readonly small: string | null }[];
  readonly because: string | null;
  readonly said: ReadInWords | null;
  readonly towards: string | null;
}

export function answerRow(one: AnswerNow): AnswerRow {
  const { text, wanted, group = null } = one.answer;
  const row = {
    text,
    wanted: wantedWords[wanted],
    group,
    title: null,
    href: null,
    said: null,
    towards: null,
  };
  switch (one.kind) {
    case 'words':
      return { ...row, now: [], because: null };
    case 'counted': {
      const { measure, now, because } = one;
      const unknown = now?.figure.unknown ? `Not known for ${now.figure.unknown}` : null;
      return {
        ...row,
        title: measure.title,
        href: `/measures/${measure.id}${now ? `?as_at=${now.asAt}` : ''}`,
        now: now ? [{ words: now.inBrief, small: unknown }] : [],
        because,
        said: now && readInWords(measure, now),
        // That it stayed is said by the movement already.
        towards: now && now.towards !== 'level' ? now.towards : null,
      };
    }
    case 'observed':
      return {
        ...row,
        title: `${one.measure.title}, observed and not counted from this record`,
        now: one.said.map(({ words, source }) => ({ words, small: source })),
        because: one.because,
      };
    case 'indicator':
      return {
        ...row,
        title: one.indicator.text,
        now: latestOf(one.numbers).map((number) => numberShown(one.indicator, number)),
        because: one.because,
      };
  }
}

/** Those of the whole council in the latest period. */
export function latestOf(numbers: readonly IndicatorObservation[]): IndicatorObservation[] {
  const whole = numbers.filter(({ geography }) => geography.kind === 'whole');
  const last = whole
    .map(({ start }) => start)
    .toSorted()
    .at(-1);
  return whole.filter(({ start }) => start === last);
}

export const numberShown = ({ unit, decimals }: Indicator, of: IndicatorObservation) => ({
  words:
    of.numerator === null
      ? numberInWords(of.value, unit, decimals)
      : `${of.numerator} of ${of.denominator} (${numberInWords(of.value, unit, decimals)})`,
  small: `${periodInWords(of)}. ${of.source.title}, ${of.source.part}${of.release ? `, ${of.release}` : ''}`,
});

function periodInWords(of: IndicatorObservation): string {
  const last = lastDay(of);
  return last === of.start ? dayInWords(of.start) : `${dayInWords(of.start)} to ${dayInWords(last)}`;
}
