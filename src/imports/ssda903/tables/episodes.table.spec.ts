import { readCells } from '../read-cells.ts';
import { episodes } from './episodes.table.ts';

const good = {
  CHILD: '101',
  DECOM: '10/05/2017',
  RNE: 'S',
  LS: 'C2',
  CIN: 'N1',
  PLACE: 'U6',
  PLACE_PROVIDER: 'PR1',
  DEC: '11/05/2017',
  REC: 'X1',
  REASON_PLACE_CHANGE: 'CARPL',
  HOME_POST: 'hd11aa',
  PL_POST: 'HD4 4DD',
  URN: '1234567',
};
const read = (cells: Partial<typeof good>, year: number | null = 2018) => {
  const { row, problems } = readCells(episodes, { ...good, ...cells }, year);
  return { row, codes: problems.map(({ column, code }) => `${column} ${code}`), problems };
};

it('reads an episode', () => {
  expect(read({})).toMatchObject({
    row: { DECOM: '2017-05-10', DEC: '2017-05-11', REC: 'X1', HOME_POST: 'HD1 1AA', PL_POST: 'HD4 4DD' },
    codes: [],
  });
});

describe('the end', () => {
  it.each([
    ['on the day it began', '10/05/2017', 'DEC 355'],
    ['the day before it began', '09/05/2017', 'DEC 356'],
  ])('refuses an episode that ends %s', (_, DEC, code) => {
    expect(read({ DEC })).toMatchObject({ row: null, codes: [code] });
  });

  it('names the day to put right', () => {
    expect(read({ DEC: '10/05/2017' }).problems[0]!.message).toBe(
      'The episode that began on 10/05/2017 ends on 10/05/2017, the same day. Send a later DEC. The row was not taken.',
    );
  });

  it.each([
    ['31/03/2018', []],
    ['01/04/2018', ['DEC 354']],
  ])('on %s, in the return of the year to 31 March 2018', (DEC, codes) => {
    expect(read({ DEC })).toMatchObject({ row: { REC: 'X1' }, codes });
  });

  it('is not held against a year that nobody told', () => {
    expect(read({ DEC: '01/04/2048' }, null).codes).toEqual([]);
  });

  it('leaves out a reason without a day (rule 148), and takes the episode as open', () => {
    const { row, codes } = read({ DEC: '' });
    expect(row).toMatchObject({ DEC: null, REC: null });
    expect(codes).toEqual(['REC 148']);
  });

  it('takes a day without a reason, with a finding (rule 148)', () => {
    expect(read({ REC: '' })).toMatchObject({ row: { DEC: '2017-05-11', REC: null }, codes: ['REC 148'] });
  });

  it('does not call an unknown reason a missing one', () => {
    expect(read({ REC: '*DUMMY*' })).toMatchObject({ row: { REC: null }, codes: ['REC 149'] });
  });

  it('asks nothing of an open episode', () => {
    expect(read({ DEC: '', REC: '' })).toMatchObject({ row: { DEC: null, REC: null }, codes: [] });
  });

  it('refuses an episode whose end cannot be read: blank would keep the child in care', () => {
    expect(read({ DEC: '2017-05-11' })).toMatchObject({ row: null, codes: ['DEC 147'] });
  });
});

describe('the beginning', () => {
  it.each([
    ['31/03/2018', []],
    ['01/04/2018', ['DECOM begins-after-year-end']],
  ])('on %s, in the return of the year to 31 March 2018', (DECOM, codes) => {
    expect(read({ DECOM, DEC: '', REC: '' })).toMatchObject({ row: { CHILD: '101' }, codes });
  });
});

it.each([
  ['CHILD', { CHILD: '' }, 'CHILD blank'],
  ['DECOM', { DECOM: '' }, 'DECOM 141'],
  ['RNE', { RNE: '*DUMMY*' }, 'RNE 143'],
  ['PLACE', { PLACE: '' }, 'PLACE 146'],
])('refuses an episode without a readable %s', (_, cells, code) => {
  expect(read(cells)).toMatchObject({ row: null, codes: [code] });
});

it.each([
  ['LS', { LS: '' }, 'LS 144'],
  ['CIN', { CIN: 'N9' }, 'CIN 145'],
  ['PLACE_PROVIDER', { PLACE_PROVIDER: 'PR9' }, 'PLACE_PROVIDER 178'],
  ['PL_POST', { PL_POST: '2TR' }, 'PL_POST 392c'],
  ['URN', { URN: '12' }, 'URN not-a-urn'],
])('takes an episode without a readable %s, with a finding', (column, cells, code) => {
  expect(read(cells)).toMatchObject({ row: { [column]: null, CHILD: '101' }, codes: [code] });
});

describe('codes by the time of the episode', () => {
  it('takes H5 on an episode that began while it stood, in the return of 2024/25', () => {
    expect(read({ PLACE: 'H5', DECOM: '31/03/2024', DEC: '', REC: '' }, 2025).row).toMatchObject({
      PLACE: 'H5',
    });
  });
  it('refuses an episode in H5 that began after its last collection', () => {
    expect(read({ PLACE: 'H5', DECOM: '01/04/2024', DEC: '', REC: '' }, 2025)).toMatchObject({
      row: null,
      codes: ['PLACE 146'],
    });
  });
  it('judges the reason it ended by the day it ended: E43 went in 2018/19', () => {
    expect(read({ REC: 'E43', DEC: '31/03/2018' }, 2019).row).toMatchObject({ REC: 'E43' });
    expect(read({ REC: 'E43', DEC: '01/04/2018' }, 2019)).toMatchObject({
      row: { REC: null },
      codes: ['REC 149'],
    });
  });
  it('keeps a reason that only a later collection took, with a finding', () => {
    expect(read({ REC: 'E46' })).toMatchObject({ row: { REC: 'E46' }, codes: ['REC 149'] });
  });
});
