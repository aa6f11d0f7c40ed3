import type { PlansIndicator } from '../../src/plans/indicators/indicators.ts';
import type { PublishedNumber } from '../../src/plans/indicators/published.ts';

/** An indicator of everybody, in children, unless said otherwise. */
export const anIndicator = (id: string, more: Partial<PlansIndicator> = {}): PlansIndicator => ({
  id,
  text: `Invented ${id}`,
  kind: 'population',
  asks: 'how much',
  unit: 'children',
  decimals: 0,
  wanted: null,
  sumOf: [],
  plans: ['invented-plan'],
  ...more,
});

/** What an invented report printed of March 2018, of all in the whole council, unless said otherwise. */
export const aNumber = (
  indicator: string,
  value: number,
  more: Partial<PublishedNumber> = {},
): PublishedNumber => ({
  id: `${indicator}-${value}`,
  indicator,
  start: '2018-03-01',
  end: '2018-04-01',
  geography: { kind: 'whole', name: null },
  group: 'all',
  value,
  numerator: null,
  denominator: null,
  source: { title: 'Invented report 2018', part: 'table 1', url: null },
  publishedOn: null,
  release: null,
  recordedAt: new Date('2019-02-01T09:00:00Z'),
  corrects: null,
  reason: null,
  isLatest: true,
  ...more,
});

/** Of a district area. */
export const inArea = (indicator: string, name: string, value: number, more: Partial<PublishedNumber> = {}) =>
  aNumber(indicator, value, { geography: { kind: 'district area', name }, ...more });

/** Of what is outside the areas or confidential. */
export const outside = (indicator: string, value: number) =>
  aNumber(indicator, value, { geography: { kind: 'outside or confidential', name: 'outside' } });
