import { readCells } from '../read-cells.ts';
import { prevPerm } from './prev-perm.table.ts';

const read = (LA_PERM: string, year: number) =>
  readCells(
    prevPerm,
    { CHILD: '101', DOB: '10/05/2012', PREV_PERM: 'P2', LA_PERM, DATE_PERM: 'zz/06/2016' },
    year,
  );

describe('LA_PERM, the authority where an order was made', () => {
  it.each([
    ['909', 'Cumbria, which ended in 2023'],
    ['942', 'Cumberland'],
    ['943', 'Westmorland and Furness'],
    ['815', 'North Yorkshire'],
    ['933', 'Somerset'],
    ['370', 'Barnsley'],
    ['373', 'Sheffield'],
    ['928', 'Northamptonshire, which ended in 2021'],
    ['835', 'Dorset, which ended in 2019'],
    ['837', 'Bournemouth, which ended in 2019'],
    ['WAL', 'Wales'],
  ])('may be %s, %s, in a return of any year: the order is old', (code) => {
    for (const year of [2018, 2023, 2024, 2027])
      expect(read(code, year)).toMatchObject({ row: { LA_PERM: code }, problems: [] });
  });

  it('is left out, with a finding, when no authority ever had it', () => {
    expect(read('999999', 2024)).toMatchObject({ row: { LA_PERM: null }, problems: [{ code: '633' }] });
  });
});
