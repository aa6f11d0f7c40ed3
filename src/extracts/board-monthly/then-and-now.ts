import { dayInWords } from '../days-in-words.ts';
import { text, type BoardSource, type Sheet } from '../extract.ts';
import { figureWords } from './figure-words.ts';
import { movement, statusWords } from './page-one.ts';
import { measureOf, readingSince, thisMonth, titleOf, type Before } from './reading.ts';
import { thenWords } from './theme-page.ts';
import type { Topic } from './topics.ts';

/** Measures at an earlier month-end beside now, and how they moved between the two. */
export const thenAndNow = (
  source: BoardSource,
  topics: readonly Topic[],
  before: Before,
  sheet: Pick<Sheet, 'name' | 'title' | 'page' | 'notes'>,
): Sheet => ({
  ...sheet,
  layout: 'table',
  header: ['Measure', dayInWords(before.asAt), dayInWords(thisMonth(source).asAt), 'Change', 'Status'],
  rows: topics.map((topic) => {
    const measure = measureOf(source, topic.measure);
    return [
      titleOf(measure),
      thenWords(source, topic, before),
      figureWords(measure, topic, thisMonth(source)),
      movement(readingSince(source, measure.id, before.asAt), before),
      statusWords(source, topic, before),
    ].map(text);
  }),
});
