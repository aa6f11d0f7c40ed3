import { monthInWords } from '../days-in-words.ts';
import type { Measure } from '../../measures/measure.ts';
import type { Figure } from '../../measures/tally.ts';
import { list, share, signed } from '../../measures/words.ts';
import type { Bridge } from '../../snapshots/bridge.ts';
import type { CountedMonth } from '../extract.ts';

/** A figure that a version says otherwise than the one it replaces. */
export interface Change {
  readonly measure: string;
  readonly title: string;
  /** `We said 39 of 633 for January 2019. We now say 41 of 633: 3 recorded late (+3), 1 withdrawn (-1).` */
  readonly sentence: string;
  /** Without people; null until it is worked out, and where nothing was recorded between the two counts. */
  readonly bridge: Bridge | null;
  readonly isWorkedOut: boolean;
}

/** The measures that two counts of one day say otherwise of, by their ids. Only who is left out or not known may differ without it. */
export const changedBetween = (
  before: CountedMonth,
  after: CountedMonth,
  measures: readonly string[],
): string[] => measures.filter((id) => found(before.figures.get(id)) !== found(after.figures.get(id)));

const found = (figure: Figure | undefined): string =>
  JSON.stringify([figure?.missing, figure?.numerator, figure?.denominator, figure?.value, figure?.kinds]);

/** What the Board is told of one change. */
export function changeOf(
  measure: Measure,
  before: CountedMonth,
  after: CountedMonth,
  bridge: Bridge | null,
  isWorkedOut: boolean,
): Change {
  const words = (month: CountedMonth) => figureWords(measure, month.figures.get(measure.id));
  const because = bridge ? `: ${list(causesInWords(bridge))}` : '';
  return {
    measure: measure.id,
    title: measure.title,
    sentence: `We said ${words(before)} for ${monthInWords(after.asAt)}. We now say ${words(after)}${because}.`,
    bridge,
    isWorkedOut,
  };
}

/** Causes alike are told together; a definition that is another stands first. */
function causesInWords({ definition, causes }: Bridge): string[] {
  const told = new Map<string, { people: number; by: number }>();
  for (const { cause, people, numerator } of causes) {
    const { people: others, by } = told.get(cause) ?? { people: 0, by: 0 };
    told.set(cause, { people: others + people, by: by + (numerator ?? 0) });
  }
  const inWords = [...told].map(
    ([cause, { people, by }]) => `${people} ${plural(cause, people)} (${signed(by)})`,
  );
  return definition ? [`another definition (${signed(definition.numerator ?? 0)})`, ...inWords] : inWords;
}

const plural = (cause: string, people: number): string =>
  cause === 'duplicate removed' && people !== 1 ? 'duplicates removed' : cause;

function figureWords({ shows }: Measure, figure: Figure | undefined): string {
  if (!figure || figure.missing !== null) return 'nothing';
  if (shows === 'share') return share(figure.numerator!, figure.denominator!);
  return String(figure.numerator ?? figure.value ?? 0);
}
