import { dayInWords } from '../../domain/dates/day-in-words.ts';
import { isPlainDate } from '../../domain/dates/plain-date.ts';
import type { Difference } from '../../records/facts/differences.ts';

const done = { added: 'Added', changed: 'Changed', withdrawn: 'Taken back' };
const names: Record<string, string> = {
  code: 'what',
  start: 'since',
  end: 'until',
  lastKnownOn: 'last known',
};

/** What somebody else changed meanwhile, a sentence each: `Added: what Apprenticeship, since 28 Jan 2019.` */
export const changesInWords = (changes: readonly Difference[], wordsOf: (code: string) => string): string[] =>
  changes.map(({ change, fields }) => {
    const said = fields
      .filter(({ field }) => field in names)
      .map(({ field, was, is }) => {
        const [before, after] = [was, is].map((value) => inWords(field, value, wordsOf));
        return change === 'changed'
          ? `${names[field]} was ${before}, is now ${after}`
          : `${names[field]} ${change === 'added' ? after : before}`;
      });
    return `${done[change]}: ${said.join('; ')}.`;
  });

function inWords(field: string, value: unknown, wordsOf: (code: string) => string): string {
  if (value === null) return field === 'end' ? 'still so' : 'not said';
  if (isPlainDate(value)) return dayInWords(value);
  return typeof value === 'string' ? wordsOf(value) : 'something else';
}
