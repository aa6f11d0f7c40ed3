import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { aMeasure } from '../../test/builders/a-measure.ts';
import { catalogueOf, catalogueVersion, readCatalogue } from './catalogue.ts';

const one = aMeasure({ id: 'one' });
const two = aMeasure({ id: 'two' });

it('finds every measure beside it, in order of id', async () => {
  const named = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.measure.ts'))
    .map((file) => basename(file, '.measure.ts'));
  const { measures } = await readCatalogue();
  expect(measures.length).toBeGreaterThan(0);
  expect(measures.map(({ id }) => id)).toEqual(named.toSorted());
});

it('says of every median in what unit it is, and leaves the unknown out of it', async () => {
  const { measures } = await readCatalogue();
  const medians = measures.filter(({ shows }) => shows === 'median');
  expect(medians.length).toBeGreaterThan(0);
  expect(medians.filter(({ unit, unknownCounts }) => !unit || unknownCounts)).toEqual([]);
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

describe('the version of the catalogue', () => {
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
