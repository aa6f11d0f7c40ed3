import { readCells } from '../read-cells.ts';
import type { Table } from '../table.ts';
import { episodes } from '../tables/episodes.table.ts';
import { header } from '../tables/header.table.ts';
import { oc3 } from '../tables/oc3.table.ts';
import { uasc } from '../tables/uasc.table.ts';

// The collection-year changes of DOMAIN 1, each in the year before, in its year, and on rows that are older or go on.

/** What the return of the year makes of the column: the code when it is taken, what became of it otherwise. */
function taken(table: Table, cells: Record<string, string>, column: string, year: number): string {
  const { row, problems } = readCells(table, cells, year);
  const isFound = problems.some((problem) => problem.column === column);
  if (row === null) return 'row refused';
  if (row[column] === null) return 'left out';
  return isFound ? `${String(row[column])}, with a finding` : String(row[column]);
}

const open = {
  CHILD: '101',
  RNE: 'S',
  LS: 'C2',
  CIN: 'N1',
  PLACE: 'U6',
  DECOM: '10/05/2017',
  DEC: '',
  REC: '',
};
const ended = (REC: string, DEC: string, year: number) => taken(episodes, { ...open, DEC, REC }, 'REC', year);
const moved = (REASON_PLACE_CHANGE: string, DEC: string, year: number) =>
  taken(episodes, { ...open, DEC, REC: 'X1', REASON_PLACE_CHANGE }, 'REASON_PLACE_CHANGE', year);
const placed = (PLACE: string, DECOM: string, year: number, DEC = '') =>
  taken(episodes, { ...open, PLACE, DECOM, DEC, REC: DEC && 'X1' }, 'PLACE', year);

describe('2018/19: E43 and E44 become E45 to E48', () => {
  it.each(['E43', 'E44'])('%s ends care until 31 March 2018', (code) => {
    expect(ended(code, '31/03/2018', 2018)).toBe(code);
    // A historic row, sent again years later.
    expect(ended(code, '31/03/2018', 2019)).toBe(code);
    expect(ended(code, '31/03/2018', 2027)).toBe(code);
    expect(ended(code, '01/04/2018', 2019)).toBe('left out');
    expect(ended(code, '02/05/2025', 2026)).toBe('left out');
  });

  it.each(['E45', 'E46', 'E47', 'E48'])('%s ends care from 1 April 2018', (code) => {
    expect(ended(code, '31/03/2018', 2018)).toBe(`${code}, with a finding`);
    expect(ended(code, '01/04/2018', 2019)).toBe(code);
    expect(ended(code, '02/05/2026', 2027)).toBe(code);
  });
});

it('2018/19: the change reason CUSTOD is added', () => {
  expect(moved('CUSTOD', '31/03/2018', 2018)).toBe('CUSTOD, with a finding');
  expect(moved('CUSTOD', '01/04/2018', 2019)).toBe('CUSTOD');
  expect(moved('CUSTOD', '02/05/2026', 2027)).toBe('CUSTOD');
});

describe('2021/22: ACTIV F3 and P3 become F4, P4, F5 and P5', () => {
  const doing = (ACTIV: string, year: number) =>
    taken(oc3, { CHILD: '101', DOB: '10/05/2001', IN_TOUCH: 'YES', ACTIV, ACCOM: 'U1' }, 'ACTIV', year);

  it.each(['F3', 'P3'])('%s to 2020/21', (code) => {
    expect([2018, 2021, 2022, 2027].map((year) => doing(code, year))).toEqual([
      code,
      code,
      'left out',
      'left out',
    ]);
  });
  it.each(['F4', 'P4', 'F5', 'P5'])('%s from 2021/22', (code) => {
    expect([2021, 2022, 2027].map((year) => doing(code, year))).toEqual([
      `${code}, with a finding`,
      code,
      code,
    ]);
  });
});

describe('2023/24: K3 is added; H5 and P2 stop, and are not valid from 2024/25', () => {
  it('K3 begins in 2023/24', () => {
    expect(placed('K3', '31/03/2023', 2023)).toBe('K3, with a finding');
    expect(placed('K3', '01/04/2023', 2024)).toBe('K3');
    expect(placed('K3', '28/10/2023', 2024)).toBe('K3');
  });

  it.each(['H5', 'P2'])('an episode in %s begins until 2023/24', (code) => {
    expect(placed(code, '31/03/2023', 2023)).toBe(code);
    // The year that ended them lists them still; that they went on after 28 October 2023 is rule 217t.
    expect(placed(code, '27/10/2023', 2024, '28/10/2023')).toBe(code);
    expect(placed(code, '28/10/2023', 2024)).toBe(code);
    expect(placed(code, '31/03/2024', 2024)).toBe(code);
    expect(placed(code, '01/04/2024', 2025)).toBe('row refused');
  });

  it.each(['H5', 'P2'])('%s stays on a historic row of a later return', (code) => {
    expect(placed(code, '10/05/2019', 2025, '28/10/2023')).toBe(code);
    expect(placed(code, '10/05/2019', 2027, '28/10/2023')).toBe(code);
  });

  it('an episode left open may stay H5, or be sent again as K3 (rule 503D)', () => {
    expect(placed('H5', '10/05/2022', 2025)).toBe('H5');
    expect(placed('K3', '10/05/2022', 2024)).toBe('K3');
    expect(placed('K3', '10/05/2022', 2025)).toBe('K3');
  });
});

describe.each([
  ['Header', header, { CHILD: '101', DOB: '10/05/2010', ETHNIC: 'WBRI' }],
  ['UASC', uasc, { CHILD: '101', DOB: '10/05/2010', DUC: '' }],
] as const)('2024/25: SEX 1 and 2 become M, F and U in %s', (_, table, cells) => {
  const sex = (SEX: string, year: number) => taken(table, { ...cells, SEX }, 'SEX', year);
  it.each(['1', '2'])('%s to 2023/24', (code) => {
    expect([2018, 2024, 2025, 2027].map((year) => sex(code, year))).toEqual([
      code,
      code,
      'left out',
      'left out',
    ]);
  });
  it.each(['M', 'F', 'U'])('%s from 2024/25', (code) => {
    expect([2024, 2025, 2027].map((year) => sex(code, year))).toEqual([
      `${code}, with a finding`,
      code,
      code,
    ]);
  });
});

describe('2025/26: Z1 becomes Z11 to Z14', () => {
  it('an episode in Z1 begins until 31 March 2025', () => {
    expect(placed('Z1', '31/03/2025', 2025)).toBe('Z1');
    expect(placed('Z1', '01/04/2025', 2026)).toBe('row refused');
    // On a historic row of a later return.
    expect(placed('Z1', '31/03/2025', 2027, '01/05/2025')).toBe('Z1');
  });

  it.each(['Z11', 'Z12', 'Z13', 'Z14'])(
    '%s from 1 April 2025, and on an older episode that goes on (rule 503D)',
    (code) => {
      expect(placed(code, '31/03/2025', 2025)).toBe(`${code}, with a finding`);
      expect(placed(code, '01/04/2025', 2026)).toBe(code);
      expect(placed(code, '10/05/2019', 2026)).toBe(code);
      expect(placed('Z1', '10/05/2019', 2026)).toBe('Z1');
    },
  );
});

describe('codes of years before the first we know', () => {
  it('stay on rows from before 2016/17, and are refused after', () => {
    expect(placed('A1', '31/03/2016', 2018)).toBe('A1');
    expect(placed('A1', '01/04/2016', 2018)).toBe('row refused');
    expect(taken(episodes, { ...open, DECOM: '10/05/2015', DEC: '31/03/2016', REC: 'E4' }, 'REC', 2018)).toBe(
      'E4',
    );
    expect(taken(episodes, { ...open, DECOM: '10/05/2015', DEC: '01/04/2016', REC: 'E4' }, 'REC', 2018)).toBe(
      'left out',
    );
  });
});
