import type { Take } from '../../imports/import-files.service.ts';
import type { ImportTold } from '../../imports/asked/imports.reader.ts';
import { instantInWords } from '../../extracts/days-in-words.ts';

/** A state in a word, and the colour of its tag. */
export interface StateShown {
  readonly text: string;
  readonly classes: string;
}

/** An import as its page and the list show it. */
export interface ImportShown {
  readonly id: string;
  /** `Import 17`, `Dry run`, `Undoing of an import`. */
  readonly name: string;
  readonly state: StateShown;
  /** Somebody is still at it. */
  readonly isOpen: boolean;
  readonly files: readonly string[];
  /** Rows over all files; null until they are read. */
  readonly read: number | null;
  readonly recorded: number;
  readonly held: number;
  readonly refused: number;
  readonly by: string;
  readonly askedAt: string;
  readonly endedAt: string | null;
}

export const numberInWords = (number: number): string => number.toLocaleString('en-GB');

export function importShown(told: ImportTold): ImportShown {
  const counts = told.files.flatMap((file) => ('read' in file ? [file] : []));
  const sum = (of: 'read' | 'recorded' | 'held' | 'refused') =>
    counts.reduce((all, file) => all + file[of], 0);
  return {
    id: told.id,
    name: nameOf(told),
    state: stateOf(told),
    isOpen: !['done', 'failed'].includes(told.state),
    files: [...new Set(told.files.map(({ name }) => name))],
    read: counts.length ? sum('read') : null,
    recorded: sum('recorded'),
    held: sum('held'),
    refused: sum('refused'),
    by: told.askedByName ?? 'the command line',
    askedAt: instantInWords(told.askedAt),
    endedAt: told.endedAt && instantInWords(told.endedAt),
  };
}

function nameOf({ kind, isDryRun, number }: ImportTold): string {
  if (kind === 'undo') return 'Undoing of an import';
  if (isDryRun) return 'Dry run';
  return number === null ? 'Import' : `Import ${number}`;
}

const tag = (text: string, colour: string): StateShown => ({ text, classes: `govuk-tag--${colour}` });

function stateOf({ state, kind, isDryRun, undoneBy }: ImportTold): StateShown {
  if (undoneBy !== null) return tag('Undone', 'grey');
  if (state === 'failed') return tag('Failed', 'red');
  if (state === 'queued') return tag('Waiting', 'grey');
  if (state === 'reading') return tag('Reading', 'light-blue');
  if (state === 'recording') return tag('Recording', 'light-blue');
  if (isDryRun) return tag('Tried', 'purple');
  return kind === 'undo' ? tag('Done', 'green') : tag('Recorded', 'green');
}

/** Who, when and how, as rows of a summary list. */
export function factsOf(told: ImportTold, { by, askedAt, endedAt }: ImportShown) {
  const facts: [key: string, text: string | null, href?: string][] = [
    ['Asked for', `${askedAt} by ${by}`],
    ['Ended', endedAt],
    ['Collection year', told.year === null ? null : `Ending 31 March ${told.year}`],
    ['If rows are bad', told.kind === 'undo' ? null : takesInWords[told.take]],
    ['Why', told.reason],
    [told.kind === 'undo' ? 'Undoes' : 'Takes', told.of && 'See that import', `/imports/${told.of}`],
  ];
  return facts.flatMap(([key, text, href]) =>
    text === null
      ? []
      : [
          {
            key: { text: key },
            value: href ? { html: `<a class="govuk-link" href="${href}">${text}</a>` } : { text },
          },
        ],
  );
}

const takesInWords: Record<Take, string> = {
  'all good rows': 'Good rows are taken while bad ones wait',
  'all rows or none': 'All rows are taken, or none',
};
