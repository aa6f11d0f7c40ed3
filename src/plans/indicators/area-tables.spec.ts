import { aNumber, anIndicator, inArea, outside } from '../../../test/builders/a-number.ts';
import { countsAgainstPercentage } from './adds-up.ts';
import { areaTables } from './area-tables.ts';
import type { PublishedNumber } from './published.ts';

const children = anIndicator('children');
const sentences = (numbers: readonly PublishedNumber[], indicators = [children]) =>
  areaTables(indicators, numbers).flatMap(({ notes }) => notes.map(({ sentence }) => sentence));
const row = (id: string, north: number, south: number, total: number) => [
  inArea(id, 'South', south),
  inArea(id, 'North', north),
  aNumber(id, total),
];

describe('a table by area', () => {
  it('has areas by name, then what is outside, and the total as it was printed', () => {
    const [table, ...others] = areaTables([children], [...row('children', 3, 4, 9), outside('children', 1)]);
    expect(others).toEqual([]);
    expect(table).toMatchObject({
      id: 'invented-report-2018-by-district-area-2018-03-01-to-2018-03-31',
      columns: [{ name: 'North' }, { name: 'South' }, { name: 'outside' }],
      rows: [{ id: 'children', cells: [3, 4, 1], total: 9 }],
    });
  });

  it('leaves open what was not printed', () => {
    const numbers = [...row('children', 3, 4, 7), inArea('others', 'North', 2), outside('children', 0)];
    const [table] = areaTables([children, anIndicator('others')], numbers);
    expect(table!.rows.map(({ cells, total }) => [...cells, total])).toEqual([
      [3, 4, 0, 7],
      [2, null, null, null],
    ]);
  });

  it('is one for each source, period and group, the latest period first', () => {
    const earlier = { start: '2017-03-01', end: '2017-04-01' } as const;
    const numbers = [
      inArea('children', 'North', 1, earlier),
      inArea('children', 'North', 2),
      inArea('children', 'North', 3, { group: 'SEND' }),
      inArea('children', 'North', 4, { source: { title: 'Another report', part: 'page 1', url: null } }),
      aNumber('children', 5, { start: '2019-03-01', end: '2019-04-01' }),
    ];
    expect(areaTables([children], numbers).map(({ id }) => id)).toEqual([
      'another-report-by-district-area-2018-03-01-to-2018-03-31',
      'invented-report-2018-by-district-area-2018-03-01-to-2018-03-31',
      'invented-report-2018-send-by-district-area-2018-03-01-to-2018-03-31',
      'invented-report-2018-by-district-area-2017-03-01-to-2017-03-31',
    ]);
  });

  it('keeps wards and district areas apart', () => {
    const ward = aNumber('children', 5, { geography: { kind: 'ward', name: 'Almondbury' } });
    const found = areaTables([children], [...row('children', 3, 4, 7), ward]);
    expect(found.map(({ by, columns }) => [by, columns.map(({ name }) => name)])).toEqual([
      ['district area', ['North', 'South']],
      ['ward', ['Almondbury']],
    ]);
  });

  it('has the last release of a number, which comes first', () => {
    const numbers = [
      inArea('children', 'North', 8, { release: 'revised' }),
      inArea('children', 'North', 7, { release: 'provisional', isLatest: false }),
    ];
    expect(areaTables([children], numbers)[0]!.rows[0]!.cells).toEqual([8]);
  });

  it('has nothing of an indicator that is not asked for', () => {
    expect(areaTables([], row('children', 3, 4, 7))).toEqual([]);
  });
});

describe('what does not add up', () => {
  it('is told with the difference, and the numbers stand', () => {
    const numbers = [...row('children', 300, 371, 670), outside('children', 1)];
    const [table] = areaTables([children], numbers);
    expect(table!.rows[0]).toMatchObject({ cells: [300, 371, 1], total: 670 });
    expect(table!.notes).toEqual([
      {
        indicator: 'children',
        geography: { kind: 'whole', name: null },
        group: 'all',
        rule: 'areas add up to the whole',
        printed: 670,
        reckoned: 672,
        difference: -2,
        sentence:
          'Invented children: the areas add up to 672, and 670 is printed, 2 fewer. Each stands as it was printed.',
      },
    ]);
  });

  it('says so where nothing is printed as outside, which may be the difference', () => {
    expect(sentences(row('children', 3, 4, 9))).toEqual([
      'Invented children: the areas add up to 7, and 9 is printed, 2 more, and none is printed as outside or confidential. Each stands as it was printed.',
    ]);
  });

  it.each<[string, PublishedNumber[]]>([
    ['they do', row('children', 3, 4, 7)],
    ['they do with what is outside', [...row('children', 3, 4, 9), outside('children', 2)]],
    ['no total is printed', row('children', 3, 4, 9).slice(0, 2)],
    ['there is one area alone', [inArea('children', 'North', 3), aNumber('children', 9)]],
    [
      'an area that others have is not printed',
      [inArea('children', 'North', 3), aNumber('children', 9), ...row('others', 1, 1, 2)],
    ],
  ])('is nothing where %s', (_, numbers) => {
    expect(sentences(numbers, [children, anIndicator('others')])).toEqual([]);
  });

  it.each(['%', 'points', 'percentage points', 'grams', '% change'])(
    'is nothing of what cannot be added: %s',
    (unit) => {
      expect(sentences(row('weight', 3300, 3400, 3350), [anIndicator('weight', { unit })])).toEqual([]);
    },
  );

  it.each(['people', 'children and young people', 'households'])('is of what can be counted: %s', (unit) => {
    expect(sentences(row('some', 3, 4, 9), [anIndicator('some', { unit })])).toHaveLength(1);
  });

  it('is of an indicator and its parts too, in each place', () => {
    const both = anIndicator('both', { sumOf: ['one', 'two'] });
    const indicators = [both, anIndicator('one'), anIndicator('two')];
    const parts = [...row('one', 1, 2, 3), ...row('two', 10, 20, 30)];
    expect(sentences([...row('both', 11, 22, 33), ...parts], indicators)).toEqual([]);
    expect(sentences([...row('both', 12, 23, 35), ...parts], indicators)).toEqual([
      'Invented both, North: its parts add up to 11, and 12 is printed, 1 more. Each stands as it was printed.',
      'Invented both, South: its parts add up to 22, and 23 is printed, 1 more. Each stands as it was printed.',
      'Invented both: its parts add up to 33, and 35 is printed, 2 more. Each stands as it was printed.',
    ]);
    expect(sentences([...row('both', 12, 23, 35), ...row('one', 1, 2, 3)], indicators)).toEqual([]);
  });
});

describe('counts beside a percentage', () => {
  const share = anIndicator('share', { unit: '%' });
  const note = (value: number, numerator: number, denominator: number) =>
    countsAgainstPercentage(share, aNumber('share', value, { numerator, denominator }));

  it.each([
    [40, 40, 100],
    [33, 1, 3],
    // A half may have been rounded either way.
    [12, 1, 8],
    [13, 1, 8],
  ])('give %i%%, of %i of %i', (...said) => expect(note(...said)).toEqual([]));

  it('are told where they do not', () => {
    expect(note(14, 1, 8)).toMatchObject([
      {
        printed: 14,
        reckoned: 13,
        difference: 1,
        sentence:
          'Invented share: its counts, 1 of 8, come to 13, and 14 is printed, 1 more. Each stands as it was printed.',
      },
    ]);
  });

  it('are not looked for where none are published', () => {
    expect(countsAgainstPercentage(share, aNumber('share', 14))).toEqual([]);
  });
});
