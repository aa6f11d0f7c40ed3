import { createHash } from 'node:crypto';
import type { CodeList } from '../../domain/codes/code-list.ts';
import { dayInWords } from '../../domain/dates/day-in-words.ts';
import { holds, type Span } from '../../domain/dates/period.ts';
import { isPlainDate, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { PackLine } from '../../domain/subject-access/not-shown.ts';
import { kindOf, neverTold, type PackKind } from './pack-kinds.ts';
import type { Flag, Section } from './pack-sections.ts';

/** A line of a pack before anybody has decided on it. */
export interface DraftLine extends PackLine {
  readonly section: Section;
  readonly day: PlainDate | null;
  readonly flags: readonly Flag[];
}

/** A row of the record, with what the timeline says of it where it stands there. */
export interface PackRow {
  readonly table: string;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly day: PlainDate | null;
  /** The first day it was no longer so; null while it goes on, and of what happened on a day. */
  readonly end: PlainDate | null;
  readonly words: string | null;
  /** Whether the words say what the kind says they do: of a row whose day is not known there are none. */
  readonly isSaid: boolean;
}

/** What lines are told with: what workers are called, by their ids, and when where the person lives was confidential. */
export interface Surroundings {
  readonly workers: ReadonlyMap<string, string>;
  readonly confidential: readonly Span[];
}

/** One row as a line: what is about the person, and apart from it what names others. */
export function lineOf(row: PackRow, { workers, confidential }: Surroundings): DraftLine {
  const kind = kindOf(row.table);
  const told = (column: string, list?: CodeList) =>
    labelOf(list, row.columns[column]) ?? inWords(row.columns[column], workers);
  const words = row.words === null ? null : plainly(row.words);
  const own = (kind.own ?? []).map(([name, column, list]) => [name, told(column, list)] as const);
  const others = [
    [kind.wordsAre ?? 'unsorted', '', kind.wordsAre ? words : null] as const,
    ...(kind.others ?? []).map(([flag, name, column, list]) => [flag, name, told(column, list)] as const),
    ...unsorted(kind, row).map((column) => ['unsorted', column.replaceAll('_', ' '), told(column)] as const),
  ].filter(([, , value]) => value !== null);
  const isConfidential = confidential.some((span) => overlaps(span, row));
  return {
    section: kind.section,
    day: row.day,
    words: [
      [kind.title, ...(words && !kind.wordsAre ? [words] : [])].join(': '),
      ...own.filter(([, value]) => value !== null).map(phrase),
      ...(row.end ? [`until ${dayInWords(row.end)}`] : []),
    ].join('; '),
    aboutOthers: others.map(([, name, value]) => phrase([name, value])).join('; ') || null,
    flags: [
      ...new Set(
        others.map(([flag]) => (flag === 'address' && isConfidential ? 'confidential-address' : flag)),
      ),
    ],
  };
}

/** The columns that nobody has said anything of. */
function unsorted({ said = [], own = [], others = [] }: PackKind, { columns, isSaid }: PackRow): string[] {
  const sorted = [
    ...neverTold,
    ...(isSaid ? said : []),
    ...own.map(([, column]) => column),
    ...others.map(([, , column]) => column),
  ];
  return Object.keys(columns).filter((column) => !sorted.includes(column));
}

const phrase = ([name, value]: readonly [string, string | null]): string =>
  [name, value].filter(Boolean).join(' ');

/** What is in brackets after a label is said to whoever fills in a return. */
const labelOf = (list: CodeList | undefined, code: unknown): string | undefined =>
  list?.get(String(code))?.label.replace(/ \([^)]*\)$/, '');

/** The timeline's words, without what is in brackets; a short word of ours, like `bus-pass`, as people say it. */
const plainly = (words: string): string =>
  daysInWords(
    words.replace(/ \([^)]*\)$/, '').replace(/^[a-z]+(-[a-z]+)+/, (kind) => kind.replaceAll('-', ' ')),
  );

const daysInWords = (words: string): string =>
  words.replaceAll(/\b\d{4}-\d\d-\d\d\b/g, (day) => (isPlainDate(day) ? dayInWords(day) : day));

function inWords(value: unknown, workers: Surroundings['workers']): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
  return workers.get(text) ?? daysInWords(text);
}

const overlaps = (span: Span, { day, end }: PackRow): boolean =>
  day === null || holds(span, day) || (span.start > day && (end === null || span.start < end));

/** The same of the same line in every assembly, and of no other; so that a decision on it holds. */
export const fingerprintOf = ({ section, day, words, aboutOthers, flags }: DraftLine): string =>
  createHash('sha256')
    .update(JSON.stringify([section, day, words, aboutOthers, flags]))
    .digest('hex');
