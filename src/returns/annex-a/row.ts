import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Span } from '../../domain/dates/period.ts';
import type { History } from '../../domain/history/history.ts';
import type { SheetCell } from '../../platform/workbook/write-xlsx.ts';
import { listOf } from './columns.ts';

/** A worker allocated to the person in one of three roles. */
export interface AllocatedWorker extends Span {
  readonly role: 'social-worker' | 'personal-adviser' | 'reviewing-officer';
  readonly workerId: string;
  readonly name: string;
  readonly team: string | null;
  /** False of a team, a duty desk or a vacancy. */
  readonly isNamedPerson: boolean;
}

/** What the lists ask of a person beside their history. */
export interface Beside {
  /** CHILD of the return: the Child Unique ID. */
  readonly childId: string;
  /** As is known now, also where the lists tell what was known before: what was made secret since is not given away. */
  readonly isRestricted: boolean;
  readonly confidential: readonly Span[];
  readonly workers: readonly AllocatedWorker[];
  /** Days on which the reviewing officer of the day saw or reached them, in order. */
  readonly reachedByReviewingOfficer: readonly PlainDate[];
}

/** Somebody who may stand in a list. */
export interface Known {
  readonly history: History;
  readonly beside: Beside;
}

/** For whom and of which day lists are asked. */
export interface Asked {
  readonly asAt: PlainDate;
  /** Whether workers' names are shown. */
  readonly mayName: boolean;
  /** ONS code of the responsible authority. */
  readonly authority: string;
}

/** A blank that is not rightly so, or a cell to look at: why, and what to send. */
export interface Gap {
  readonly why: string;
  readonly send: string;
  /** Number of the return's validation rule. */
  readonly rule?: string;
  /** What stands in the cell all the same. */
  readonly shown?: SheetCell;
}

/** What a list says of one person in one column. Null is rightly blank. */
export type Answer = SheetCell | Gap;

export const gap = (why: string, send: string, more: Pick<Gap, 'rule' | 'shown'> = {}): Gap => ({
  why,
  send,
  ...more,
});

/** A line of the validation sheet; with no child it is about every row. */
export interface GapFound extends Omit<Gap, 'shown'> {
  readonly list: number;
  readonly childId: string | null;
  readonly column: string;
}

/** A list filled in. */
export interface Filled {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly gaps: readonly GapFound[];
  /** Whom it tells of. */
  readonly people: readonly string[];
}

/** How each column of a list is answered, by its heading. */
export type Answers<Row> = Readonly<Record<string, (row: Row) => Answer>>;

/** The list of these rows, in order of the Child Unique ID. */
export function fill<Row extends Known>(list: number, rows: readonly Row[], answers: Answers<Row>): Filled {
  const { columns } = listOf(list);
  const gaps: GapFound[] = [];
  const sorted = rows.toSorted((a, b) => (a.beside.childId < b.beside.childId ? -1 : 1));
  const written = sorted.map((row) =>
    columns.map(({ heading }) => {
      const answer = answers[heading]!(row);
      if (typeof answer !== 'object' || answer === null) return answer;
      const { shown = null, ...found } = answer;
      gaps.push({ list, childId: row.beside.childId, column: heading, ...found });
      return shown;
    }),
  );
  return {
    rows: written,
    gaps: together(gaps, rows.length),
    people: sorted.map(({ history }) => history.personId),
  };
}

/** What is missing in every row, for the same reason, is said once. */
function together(gaps: readonly GapFound[], rows: number): GapFound[] {
  const said = new Map<string, GapFound[]>();
  for (const each of gaps) {
    const key = `${each.column}: ${each.why}`;
    const alike = said.get(key);
    if (alike) alike.push(each);
    else said.set(key, [each]);
  }
  return gaps.flatMap((each) => {
    const alike = said.get(`${each.column}: ${each.why}`)!;
    if (alike.length < rows || rows === 1) return each;
    return alike[0] === each ? { ...each, childId: null } : [];
  });
}
