import { aBoardSource, aMeasure, of } from '../../../test/builders/a-board-source.ts';
import { measures, themes } from '../board-monthly/topics.ts';
import { shownGroups } from '../board-monthly/shown-groups.ts';
import { openVariant } from './open-variant.ts';
import { denominatorKeyOf, keyOf, type Release } from './statistic.ts';
import { statisticsOf } from './statistics-of.ts';

const { topic, by } = themes.find(({ name }) => name === 'stability')!.groups[0]!;
const group = (id: string, numerator: number, denominator: number) => ({
  id,
  words: id,
  numerator,
  denominator,
  unknown: 0,
  value: null,
  lower: null,
  upper: null,
});

/** 20 of 100 in each measure and month, by age 3 and 17; workers in full-time equivalents, a median, and a mix. */
const source = aBoardSource((id) => (id === 'absence' ? null : { ...of(20, 100), unknown: 7, excluded: 8 }), {
  measures: new Map(
    measures.map((id) => [id, aMeasure(id, id === 'social-worker-turnover' ? { shows: 'ratio' } : {})]),
  ),
  breakdowns: new Map([
    [topic.measure, { [by]: { groups: [group('0 to 4', 3, 40), group('5 to 9', 17, 60)], missing: null } }],
  ]),
});
const named = (measure: string) => statisticsOf(source).filter((each) => each.measure === measure);

it('has each count of each month, those not known and left out, and this month by groups', () => {
  const total = {
    measure: topic.measure,
    breakdown: 'total',
    value: 'Total',
    numerator: 20,
    denominator: 100,
  };
  expect(named(topic.measure)).toEqual([
    ...['2018-12-31', '2019-01-31'].flatMap((asAt) => [
      { ...total, asAt },
      { ...total, asAt, breakdown: 'record', value: 'Not known', numerator: 7, denominator: 107 },
      { ...total, asAt, breakdown: 'record', value: 'Left out', numerator: 8, denominator: null },
    ]),
    { ...total, asAt: '2019-01-31', breakdown: by, value: '0 to 4', numerator: 3, denominator: 40 },
    { ...total, asAt: '2019-01-31', breakdown: by, value: '5 to 9', numerator: 17, denominator: 60 },
  ]);
  expect(statisticsOf(source)).toEqual(expect.arrayContaining(shownGroups(source)));
});

it('names each statistic once, and has none of what was not counted or counts no people', () => {
  const keys = statisticsOf(source).map(keyOf);
  expect(new Set(keys).size).toBe(keys.length);
  expect(named('absence')).toEqual([]);
  expect(named('social-worker-turnover').map(({ breakdown }) => breakdown)).not.toContain('total');
});

it('becomes the open variant with what must be hidden, also for what was hidden before', () => {
  const small = named(topic.measure).find(({ value }) => value === '0 to 4')!;
  const open = openVariant(source, []);
  expect([open.variant, open.months]).toEqual(['open', source.months]);
  expect(open.hidden.has(keyOf(small))).toBe(true);
  expect(open.hidden.has(denominatorKeyOf(small))).toBe(false);

  const total = named(topic.measure)[0]!;
  expect(open.hidden.has(keyOf(total))).toBe(false);
  const release: Release = {
    month: '2018-12',
    version: 1,
    statistics: [total],
    hidden: new Set([keyOf(total)]),
  };
  expect(openVariant(source, [release]).hidden.has(keyOf(total))).toBe(true);
});
