import { movedWords, wanted } from '../../extracts/board-monthly/page-one.ts';
import { monthInWords } from '../../extracts/days-in-words.ts';
import type { Measure } from '../../measures/measure.ts';
import type { Rag } from '../../measures/rag.ts';
import type { Reading } from '../../measures/reading.ts';

/** What is said of a figure beside it, in words for a page. */
export interface ReadInWords {
  readonly status: string;
  readonly statusBecause: string;
  /** `▼ Down 0.2 percentage points.`, and since when; null when nothing is compared. */
  readonly movement: string;
  readonly since: string | null;
  /** `8% or lower`; null while no target holds. */
  readonly target: string | null;
  /** The colour with its words and shape; null without a target, for nothing is coloured then. */
  readonly rag: { readonly colour: Rag['colour']; readonly shape: string; readonly words: string } | null;
  readonly ragBecause: string;
  /** `Good is low`; null where neither is. */
  readonly good: string | null;
}

const ragWords: Record<Rag['colour'], readonly [shape: string, words: string]> = {
  green: ['✔', 'On target'],
  amber: ['◆', 'Near target'],
  red: ['✖', 'Off target'],
  grey: ['–', 'Not judged'],
};

export function readInWords(measure: Measure, reading: Reading): ReadInWords {
  const { status, since, change, arrow, rag, target } = reading;
  const [shape, words] = ragWords[rag.colour];
  return {
    status: status.word,
    statusBecause: status.because,
    movement: movedWords(change, arrow).replace(/\.$/, ''),
    since: since && change && arrow && `since ${monthInWords(since)}`,
    target: target && wanted(measure, target),
    rag: target && { colour: rag.colour, shape, words },
    ragBecause: rag.because,
    good: goodIs(measure),
  };
}

const goodIs = ({ better }: Measure): string | null =>
  better === 'neither' ? null : `Good is ${better === 'lower' ? 'low' : 'high'}`;
