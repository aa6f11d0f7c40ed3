import { createHash } from 'node:crypto';
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
  const value = (column: string) => inWords(row.columns[column], workers);
  const said = kind.wordsAre ? null : row.words;
  const own = (kind.own ?? []).map(
    ([words, column, list]) =>
      [words, list?.get(String(row.columns[column]))?.label ?? value(column)] as const,
  );
  const others = [
    ...(kind.wordsAre && row.words ? [[kind.wordsAre, '', row.words] as const] : []),
    ...(kind.others ?? []).map(
      ([flag, words, column, list]) =>
        [flag, words, list?.get(String(row.columns[column]))?.label ?? value(column)] as const,
    ),
    ...unsorted(kind, row).map((column) => ['unsorted', column.replaceAll('_', ' '), value(column)] as const),
  ].filter(([, , told]) => told !== null);
  const isConfidential = confidential.some((span) => overlaps(span, row));
  return {
    section: kind.section,
    day: row.day,
    words: [
      [kind.title, ...(said ? [said] : [])].join(': '),
      ...own.filter(([, told]) => told !== null).map(phrase),
      ...(row.end ? [`until ${dayInWords(row.end)}`] : []),
    ].join('; '),
    aboutOthers: others.map(([, words, told]) => phrase([words, told])).join('; ') || null,
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

const phrase = ([words, told]: readonly [string, string | null]): string =>
  [words, told].filter(Boolean).join(' ');

function inWords(value: unknown, workers: Surroundings['workers']): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (isPlainDate(value)) return dayInWords(value);
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
  return workers.get(text) ?? text;
}

const overlaps = (span: Span, { day, end }: PackRow): boolean =>
  day === null || holds(span, day) || (span.start > day && (end === null || span.start < end));

/** The same of the same line in every assembly, and of no other; so that a decision on it holds. */
export const fingerprintOf = ({ section, day, words, aboutOthers, flags }: DraftLine): string =>
  createHash('sha256')
    .update(JSON.stringify([section, day, words, aboutOthers, flags]))
    .digest('hex');
