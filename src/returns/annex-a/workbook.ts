import { writeXlsx, type SheetColumn, type WorkbookSheet } from '../../platform/workbook/write-xlsx.ts';
import { lists } from './columns.ts';
import type { Asked, Filled, GapFound } from './row.ts';

/** The two lists that are filled in, of one day as known at one instant. */
export interface AnnexA extends Asked {
  readonly knownAt: string;
  readonly list8: Filled;
  readonly list9: Filled;
}

/** The workbook: Lists 1 to 11, what is missing in them, and what it tells of. The same lists give the same bytes. */
export const workbookOf = (annexA: AnnexA): Promise<Buffer> =>
  writeXlsx([
    ...lists.map(({ number, columns }) => ({
      name: `List ${number}`,
      columns,
      rows: filledOf(annexA, number)?.rows ?? [['not held in this system']],
    })),
    validation([...annexA.list8.gaps, ...annexA.list9.gaps]),
    about(annexA),
  ]);

const filledOf = ({ list8, list9 }: AnnexA, number: number): Filled | undefined =>
  new Map([
    [8, list8],
    [9, list9],
  ]).get(number);

const text = (heading: string): SheetColumn => ({ heading, kind: 'text' });

const validation = (gaps: readonly GapFound[]): WorkbookSheet => ({
  name: 'Validation',
  columns: [
    { heading: 'List', kind: 'number' },
    text('Child Unique ID'),
    text('Column'),
    text('What is missing'),
    text('Rule of the SSDA903'),
    text('What to send'),
  ],
  rows: gaps.map(({ list, childId, column, why, rule = null, send }) => [
    list,
    childId ?? 'every row',
    column,
    why,
    rule,
    send,
  ]),
});

const about = ({ asAt, knownAt, mayName, list8, list9 }: AnnexA): WorkbookSheet => ({
  name: 'About',
  columns: [text('About'), text('This file')],
  rows: [
    ['Layout', 'Ofsted Annex A, January 2024'],
    ['Marking', 'Official-sensitive: tells of children one by one'],
    ['As at', asAt],
    ['Known at', knownAt],
    ['List 8, children in care', list8.rows.length],
    ['List 9, care leavers', list9.rows.length],
    ["Workers' names", mayName ? 'shown' : 'left out: whoever asked may not see them'],
  ],
});
