import type { AllocatedWorker, Asked, Beside, Filled, Known } from '../../src/returns/annex-a/row.ts';
import { listOf } from '../../src/returns/annex-a/columns.ts';
import type { SheetCell } from '../../src/platform/workbook/write-xlsx.ts';
import type { Person } from './a-child.ts';
import { kirklees } from './places.ts';

/** The person with what the lists ask beside their history: an unrestricted child 100317 to whom nobody is allocated. */
export const known = (person: Person, beside: Partial<Beside> = {}, history = {}): Known => ({
  history: { ...person.history(), ...history },
  beside: {
    childId: '100317',
    isRestricted: false,
    confidential: [],
    workers: [],
    reachedByReviewingOfficer: [],
    ...beside,
  },
});

/** A named worker of Children in Care North, since ever. */
export const worker = (
  role: AllocatedWorker['role'],
  name: string,
  more: Partial<AllocatedWorker> = {},
): AllocatedWorker => ({
  role,
  name,
  workerId: name,
  team: 'Children in Care North',
  isNamedPerson: true,
  start: '2000-01-01',
  end: null,
  ...more,
});

type List = (people: readonly Known[], asked: Asked) => Filled;

/** What the list says in the column of the one person; undefined when they are not in it. And why something is missing. */
export function told(
  [list, number]: readonly [List, number],
  person: Known,
  column: string,
  asked: Partial<Asked> = {},
): { cell: SheetCell | undefined; why: string | null } {
  const { rows, gaps } = list([person], {
    asAt: '2019-01-31',
    mayName: true,
    authority: kirklees,
    ...asked,
  });
  const place = listOf(number).columns.findIndex(({ heading }) => heading === column);
  return { cell: rows[0]?.[place], why: gaps.find((gap) => gap.column === column)?.why ?? null };
}
