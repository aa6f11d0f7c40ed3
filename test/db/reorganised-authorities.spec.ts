import { authorityOn } from '../../src/domain/place/authority-changes.ts';
import { location } from '../../src/domain/place/locality.ts';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { placesOf } from '../../src/records/history/places.reader.ts';
import { populationAt } from '../../src/snapshots/figure.store.ts';
import { Importing } from './importing.ts';

// Codes as the Office for National Statistics has them; the postcodes are invented.
const lookup = `LTLA21CD,LTLA21NM,UTLA21CD,UTLA21NM
E07000028,Carlisle,E10000006,Cumbria
E07000027,Barrow-in-Furness,E10000006,Cumbria
E07000163,Craven,E10000023,North Yorkshire
E07000187,Mendip,E10000027,Somerset
E07000117,Burnley,E10000017,Lancashire
E08000016,Barnsley,E08000016,Barnsley
E08000019,Sheffield,E08000019,Sheffield
`;
const changes = `old_code,old_name,new_code,new_name,from,upper_tier_code
E07000028,Carlisle,E06000063,Cumberland,2023-04-01,E06000063
E07000027,Barrow-in-Furness,E06000064,Westmorland and Furness,2023-04-01,E06000064
E07000163,Craven,E06000065,North Yorkshire,2023-04-01,E06000065
E07000187,Mendip,E06000066,Somerset,2023-04-01,E06000066
E08000016,Barnsley,E08000038,Barnsley,2025-04-01,E08000038
E08000019,Sheffield,E08000039,Sheffield,2025-04-01,E08000039
`;
/** Each place twice: as a postcode file of before writes its district, and as one of after does. */
const postcodes = `postcode,easting,northing,la_code
QC1 1AA,340000,556000,E07000028
QC1 1AB,340000,556000,E06000063
QB1 1AA,320000,469000,E07000027
QB1 1AB,320000,469000,E06000064
QN1 1AA,399000,451000,E07000163
QN1 1AB,399000,451000,E06000065
QS1 1AA,355000,145000,E07000187
QS1 1AB,355000,145000,E06000066
QY1 1AA,434000,406000,E08000016
QY1 1AB,434000,406000,E08000038
QH1 1AA,435000,387000,E08000019
QH1 1AB,435000,387000,E08000039
QL1 1AA,384000,432000,E07000117
QX1 1AA,384000,432000,E07000999
`;

let importing: Importing;
beforeAll(async () => {
  importing = await Importing.open();
  await importing.sendFiles({ 'postcodes.csv': postcodes, 'lookup.csv': lookup, 'changes.csv': changes });
});
afterAll(() => importing.close());

const placeOf = async (postcode: string) =>
  inTransaction(importing.jobs, async (db) => (await placesOf(db, new Set([postcode])))(postcode));
const authorityOf = async (postcode: string, day: PlainDate) => {
  const { authority } = await placeOf(postcode);
  return authority && authorityOn(authority, day);
};

describe('a place resolves to the authority of its day, whichever code its postcode has', () => {
  it.each([
    ['Carlisle', 'QC1 1A', '2023-04-01', 'E10000006', 'E06000063'],
    ['Barrow', 'QB1 1A', '2023-04-01', 'E10000006', 'E06000064'],
    ['Craven', 'QN1 1A', '2023-04-01', 'E10000023', 'E06000065'],
    ['Mendip', 'QS1 1A', '2023-04-01', 'E10000027', 'E06000066'],
    ['Barnsley', 'QY1 1A', '2025-04-01', 'E08000016', 'E08000038'],
    ['Sheffield', 'QH1 1A', '2025-04-01', 'E08000019', 'E08000039'],
  ] as const)('%s', async (_, postcode, on, before, after) => {
    const dayBefore = on === '2023-04-01' ? '2023-03-31' : '2025-03-31';
    for (const each of [`${postcode}A`, `${postcode}B`])
      expect([each, await authorityOf(each, dayBefore), await authorityOf(each, on)]).toEqual([
        each,
        before,
        after,
      ]);
  });

  it('a district of a county that stands is the county', async () => {
    expect(await authorityOf('QL1 1AA', '2018-03-31')).toBe('E10000017');
    expect(await authorityOf('QL1 1AA', '2026-11-22')).toBe('E10000017');
  });

  it('a district that no lookup knows is in no authority that can be told', async () => {
    expect(await placeOf('QX1 1AA')).toMatchObject({ authority: null, grid: { easting: 384_000 } });
  });
});

it('a council that was re-coded has its population under both of its codes', async () => {
  const population = `LA_CODE,MID_YEAR,PEOPLE_0_17,PUBLISHED_ON,SOURCE
E08000016,2023,50000,15/07/2024,"Mid-year estimates, invented"
E08000038,2024,51000,30/07/2025,"Mid-year estimates, invented"
E10000006,2022,90000,15/07/2023,"Mid-year estimates, invented"
`;
  await importing.sendFiles({ 'population.csv': population });
  const known = (authority: string, day: PlainDate) =>
    inTransaction(importing.jobs, (db) => populationAt(db, authority, day));
  for (const authority of ['E08000016', 'E08000038']) {
    expect(await known(authority, '2024-03-31')).toEqual({ people: 50_000, midYear: 2023 });
    expect(await known(authority, '2025-03-31')).toEqual({ people: 51_000, midYear: 2024 });
  }
  // Cumberland is not all of Cumbria.
  expect(await known('E06000063', '2024-03-31')).toBeUndefined();
});

it('a child placed from before to after is inside or outside by the day', async () => {
  const barrow = await placeOf('QB1 1AA');
  expect(location(barrow, 'E06000063', '2023-03-31')).toBe('IN');
  expect(location(barrow, 'E06000063', '2023-04-01')).toBe('OUT');
  expect(location(barrow, 'E06000064', '2023-04-01')).toBe('IN');
});
