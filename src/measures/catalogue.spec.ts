import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { aMeasure } from '../../test/builders/a-measure.ts';
import { isPlainDate } from '../domain/dates/plain-date.ts';
import { catalogueOf, catalogueVersion, readCatalogue } from './catalogue.ts';
import { isOfNumbers, type Measure } from './measure.ts';
import { defineObservedMeasure, type ObservedMeasure } from './observed/observed-measure.ts';

const one = aMeasure({ id: 'one' });
const two = aMeasure({ id: 'two' });

const oneObserved = defineObservedMeasure({
  id: 'seen',
  version: 1,
  title: 'Seen',
  explanation: 'What somebody saw.',
  source: { title: 'Invented', part: 'none', url: null },
  better: 'higher',
  pledge: 1,
  oba: 'how well',
  reviewBy: '2028-04-01',
  scale: { kind: 'words', words: ['good', 'inadequate'] },
});

const namedBeside = (ending: string): string[] =>
  readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => basename(file, ending))
    .toSorted();

it('finds every measure beside it, in order of id, the observed apart from the counted', async () => {
  const { measures, observed } = await readCatalogue();
  expect([measures.length > 0, observed.length > 0]).toEqual([true, true]);
  expect(measures.map(({ id }) => id)).toEqual(namedBeside('.measure.ts'));
  expect(observed.map(({ id }) => id)).toEqual(namedBeside('.observed.ts'));
});

describe('every measure, counted or observed', () => {
  let all: (Measure | ObservedMeasure)[];
  beforeAll(async () => {
    const { measures, observed } = await readCatalogue();
    all = [...measures, ...observed];
  });
  const missing = (has: (measure: Measure | ObservedMeasure) => boolean) =>
    all.filter((measure) => !has(measure)).map(({ id }) => id);

  it('serves a pledge of the strategy or says that it is context', () => {
    expect(missing(({ pledge }) => [1, 2, 3, 'context'].includes(pledge))).toEqual([]);
  });

  it('answers one of the three questions of outcomes-based accountability', () => {
    expect(missing(({ oba }) => ['how much', 'how well', 'difference'].includes(oba))).toEqual([]);
  });

  it('is to be looked at again on a 1 April', () => {
    expect(missing(({ reviewBy }) => isPlainDate(reviewBy) && reviewBy.endsWith('-04-01'))).toEqual([]);
  });

  it('is context only where no direction is good and nobody has promised anything', () => {
    const context = all.filter(({ pledge }) => pledge === 'context');
    expect(context.map(({ id }) => id)).toContain('children-in-care-rate');
    expect(context.filter(({ better, oba }) => better !== 'neither' || oba !== 'how much')).toEqual([]);
  });

  // codes/measures.csv (strategy_pledge, oba) and DOMAIN 6.7, by the measure's number there.
  it.each<[string, string, Measure['pledge'], Measure['oba']]>([
    ['M01', 'three-or-more-placements', 2, 'difference'],
    ['M01', 'three-or-more-placements-in-year', 2, 'difference'],
    ['M02', 'long-term-stability', 2, 'difference'],
    ['M03', 'placed-over-20-miles', 2, 'difference'],
    ['M04', 'placement-type', 2, 'how much'],
    ['M05', 'foster-care', 2, 'how much'],
    ['M05', 'foster-placements-net-change', 2, 'how much'],
    ['M06', 'foster-carers-net-change', 2, 'how much'],
    ['M07', 'health-assessed', 2, 'how well'],
    ['M08', 'dental-check-done', 2, 'how well'],
    ['M09', 'immunisations-up-to-date', 2, 'how well'],
    ['M10', 'sdq-bands', 2, 'difference'],
    ['M10', 'sdq-average', 2, 'difference'],
    ['M11', 'convicted-or-cautioned', 2, 'difference'],
    ['M12', 'reviews-on-time', 1, 'how well'],
    ['M13', 'review-participation', 1, 'how well'],
    ['M14', 'went-missing', 2, 'how well'],
    ['M15', 'permanence-plan-by-second-review', 2, 'how well'],
    ['M16', 'adoption-care-to-placement', 2, 'how well'],
    ['M17', 'in-education-employment-or-training-live', 3, 'difference'],
    ['M18', 'suitable-accommodation-at-birthday', 3, 'difference'],
    ['M19', 'in-touch-at-birthday', 3, 'how well'],
    ['M20', 'own-personal-adviser', 3, 'how well'],
    ['M21', 'pathway-plan-up-to-date', 3, 'how well'],
    ['M22', 'staying-put-at-19-and-20', 3, 'difference'],
    ['M23', 'social-worker-turnover', 2, 'how well'],
    ['M24', 'personal-adviser-turnover', 2, 'how well'],
    ['M24', 'personal-adviser-changes', 2, 'how well'],
    ['M25', 'social-worker-caseload', 2, 'how much'],
    ['M26', 'three-or-more-social-workers', 2, 'how well'],
    ['M27', 'children-in-care-rate', 'context', 'how much'],
    ['M28', 'attainment-8', 2, 'difference'],
    ['M29', 'english-and-maths-grade-4', 2, 'difference'],
    ['M30', 'five-or-more-gcses', 2, 'difference'],
    ['inspection outcomes', 'inspection-outcome', 2, 'how well'],
    ["members' awareness", 'members-training', 1, 'how well'],
  ])('%s, %s, serves what the strategy’s map gives it', (_, id, pledge, oba) => {
    expect(all.find((measure) => measure.id === id)).toMatchObject({ pledge, oba });
  });
});

it('gives every observed measure a scale with words or units, and aspects of different names', async () => {
  const { observed } = await readCatalogue();
  for (const { id, scale, aspects = [] } of observed) {
    const words = scale.kind === 'words' ? scale.words : [scale.unit];
    expect([id, words.length > 0 && words.every(Boolean), new Set(words).size]).toEqual([
      id,
      true,
      words.length,
    ]);
    const names = aspects.map(({ name }) => name);
    expect([id, new Set(names).size]).toEqual([id, names.length]);
  }
});

it('says of every median and mean in what unit it is, and leaves the unknown out of it', async () => {
  const { measures } = await readCatalogue();
  const ofNumbers = measures.filter(isOfNumbers);
  expect(ofNumbers.length).toBeGreaterThan(0);
  expect(ofNumbers.filter(({ unit, unknownCounts }) => !unit || unknownCounts)).toEqual([]);
});

it('says of every ratio in what unit it is and what makes one, and leaves the unknown out of it and of a change', async () => {
  const { measures } = await readCatalogue();
  const ratios = measures.filter(({ shows }) => shows === 'ratio');
  expect(ratios.length).toBeGreaterThan(0);
  expect(ratios.filter(({ unit, perOne }) => !perOne || !/^%$|^\w+ per \w+$/.test(unit ?? ''))).toEqual([]);
  const sums = measures.filter(({ shows }) => shows === 'ratio' || shows === 'net change');
  expect(sums.filter(({ unknownCounts }) => unknownCounts)).toEqual([]);
});

it('refuses a measure whose file has another name', () => {
  expect(() => catalogueOf([{ file: 'care-leavers/three.measure.ts', measure: one }])).toThrow(
    'care-leavers/three.measure.ts holds the measure "one"',
  );
});

it('refuses a file that holds no measure', () => {
  expect(() => catalogueOf([{ file: 'one.measure.ts', measure: undefined as never }])).toThrow(
    'one.measure.ts',
  );
});

it('refuses two measures of one id', () => {
  const files = ['placements/one.measure.js', 'care-leavers/one.measure.js'];
  expect(() => catalogueOf(files.map((file) => ({ file, measure: one })))).toThrow(
    'placements/one.measure.js and care-leavers/one.measure.js are both called "one"',
  );
});

it('refuses an observed measure with the id of a counted one, or in a file of another name', () => {
  const counted = [{ file: 'placements/seen.measure.ts', measure: aMeasure({ id: 'seen' }) }];
  expect(() => catalogueOf(counted, [{ file: 'observed/seen.observed.ts', measure: oneObserved }])).toThrow(
    'placements/seen.measure.ts and observed/seen.observed.ts are both called "seen"',
  );
  expect(() => catalogueOf([], [{ file: 'observed/other.observed.js', measure: oneObserved }])).toThrow(
    'observed/other.observed.js holds the measure "seen"',
  );
});

describe('the version of the catalogue', () => {
  it('does not know the observed measures, so that no night is counted anew for one', () => {
    const counted = [{ file: 'one.measure.ts', measure: one }];
    const observed = [{ file: 'observed/seen.observed.ts', measure: oneObserved }];
    expect(catalogueOf(counted, observed).version).toBe(catalogueOf(counted).version);
    expect(catalogueOf(counted, observed).measures).toEqual([one]);
  });

  it('is the same in whatever order the measures stand', () => {
    expect(catalogueVersion([one, two])).toBe(catalogueVersion([two, one]));
    expect(catalogueVersion([one, two])).toMatch(/^[0-9a-f]{12}$/);
  });

  it.each([
    ['a measure is dropped', [one]],
    ['a measure is added', [one, two, aMeasure({ id: 'three' })]],
    ['what a measure counts has changed', [one, { ...two, version: 2 }]],
  ])('is another when %s', (_, measures) => {
    expect(catalogueVersion(measures)).not.toBe(catalogueVersion([one, two]));
  });

  it('stands when only the words of a measure change', () => {
    expect(catalogueVersion([one, { ...two, title: 'Another title' }])).toBe(catalogueVersion([one, two]));
  });
});
