import { dayInWords } from '../days-in-words.ts';
import type { BoardSource } from '../extract.ts';
import { sentence } from './figure-words.ts';

/** "Because: … We are doing: … By: … Owner: …"; where the owner has not written yet, that it is awaited. */
export function commentaryWords({ commentary }: BoardSource, measure: string): string {
  const said = commentary.get(measure);
  if (!said) return 'Commentary is awaited from its owner.';
  const { because, weAreDoing, by, owner } = said;
  return [
    `Because: ${sentence(because.trim())}`,
    `We are doing: ${sentence(weAreDoing.trim())}`,
    `By: ${by === null ? 'no day was given.' : `${dayInWords(by)}.`}`,
    `Owner: ${sentence(owner)}`,
  ].join(' ');
}
