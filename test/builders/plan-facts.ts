import type { CouncilAction } from '../../src/domain/actions/council-action.ts';
import type { IndicatorObservation } from '../../src/domain/observation/indicator-observation.ts';

/** An action of a plan that somebody has recorded something of. */
export const anAction = (planAction: string, more: Partial<CouncilAction> = {}): CouncilAction => ({
  id: 'a6d3b6a0-6f0e-4d57-9d6e-0f5c3a1b2c4d',
  plan: 'kirklees-corporate-parenting-strategy-2019',
  planAction,
  text: 'second drop-in in Dewsbury',
  owner: 'Head of Leaving Care',
  agreedOn: '2019-04-01',
  agreedBy: 'Kirklees Corporate Parenting Strategy 2019–21',
  due: '2019-09-30',
  doneOn: null,
  evidence: null,
  ...more,
});

/** What somebody published of an indicator of the whole council and everybody, of the year 2018. */
export const aNumber = (
  indicator: string,
  value: number,
  more: Partial<IndicatorObservation> = {},
): IndicatorObservation => ({
  indicator,
  start: '2018-01-01',
  end: '2019-01-01',
  geography: { kind: 'whole', name: null },
  group: 'all',
  value,
  numerator: null,
  denominator: null,
  source: { title: 'Invented survey', part: 'page 2', url: null },
  publishedOn: '2019-06-01',
  release: null,
  ...more,
});
