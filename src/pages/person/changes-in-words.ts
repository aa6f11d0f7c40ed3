import { dayInWords } from '../../domain/dates/day-in-words.ts';
import { isPlainDate } from '../../domain/dates/plain-date.ts';
import type { Difference } from '../../records/facts/differences.ts';

const done = { added: 'Added', changed: 'Changed', withdrawn: 'Taken back' };
/** In the order in which they are said. */
const names: Readonly<Record<string, string>> = {
  code: 'what it is',
  kind: 'what it is',
  start: 'first day',
  end: 'end',
  lastKnownOn: 'last known',
  returnedOn: 'back on',
  interviewOfferedOn: 'interview offered',
  interviewHeldOn: 'interview held',
  interviewDeclinedOn: 'interview declined',
  heldSince: 'passed on',
  answeredOn: 'answered',
  withdrawnOn: 'taken back',
  reversedOn: 'reversed',
};

/**
 * What somebody else changed meanwhile, a sentence each: `Added: Apprenticeship, full time, first day 28 Jan 2019.` or
 * `Changed: end from open to 28 Jan 2019.`
 */
export const changesInWords = (changes: readonly Difference[], wordsOf: (code: string) => string): string[] =>
  changes.map(({ change, fields }) => {
    const said = Object.entries(names).flatMap(([name, words]) => {
      const found = fields.find(({ field }) => field === name);
      if (!found) return [];
      const [was, is] = [found.was, found.is].map((value) => inWords(name, value, wordsOf));
      if (change === 'changed') return [`${words} from ${was} to ${is}`];
      const value = change === 'added' ? is : was;
      return [names[name] === names['code'] ? value : `${words} ${value}`];
    });
    return `${done[change]}: ${said.join(', ')}.`;
  });

function inWords(field: string, value: unknown, wordsOf: (code: string) => string): string {
  if (value === null) return field === 'end' ? 'open' : 'not said';
  if (isPlainDate(value)) return dayInWords(value);
  return typeof value === 'string' ? wordsOf(value) : 'something else';
}
