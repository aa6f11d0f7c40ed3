import type { CouncilAction } from '../../src/domain/actions/council-action.ts';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import type { IndicatorObservation } from '../../src/domain/observation/indicator-observation.ts';
import type { BoardSource } from '../../src/extracts/extract.ts';
import type { ReportSource } from '../../src/extracts/reports/report-source.ts';
import { emptyTally, type Tally } from '../../src/measures/tally.ts';
import type { Plan } from '../../src/plans/plan.ts';
import { measures } from '../../src/extracts/board-monthly/topics.ts';
import { aBoardSource, aMeasure, of } from './a-board-source.ts';

/** A plan of two priorities, with an indicator of everybody, one of a service, measures counted here, and words alone. */
export const aPlan = (rest: Partial<Plan> = {}): Plan => ({
  id: 'ashdale-plan',
  title: 'Ashdale Plan 2018–21',
  authority: 'E99999999',
  start: '2018-04-01',
  end: '2021-04-01',
  source: { title: 'Ashdale Plan', part: 'page 4' },
  vision: 'Every child of Ashdale thrives.',
  priorities: [
    {
      id: 'healthy',
      kind: 'priority',
      text: 'Healthy and valued',
      done: ['a drop-in opened'],
      actions: [
        { id: 'nurses', text: 'two more school nurses', owner: 'Head of Public Health', due: '2019-01-31' },
        { id: 'surgeries', text: 'open surgeries', due: '2019-09-30' },
      ],
      answers: [
        { text: 'Healthy weight at five', wanted: 'up', indicator: 'healthy-weight' },
        { text: 'In good health', wanted: 'up', indicator: 'good-health', group: 'LGBT+' },
        { text: 'Health assessed', wanted: 'up', measure: 'health-assessed' },
        { text: 'Good stories', wanted: 'better' },
      ],
    },
    {
      id: 'stable',
      kind: 'pledge',
      text: 'Stable homes',
      answers: [
        { text: 'Seen within a week', wanted: 'up', indicator: 'seen-in-a-week' },
        { text: 'Three or more placements', wanted: 'down', measure: 'three-or-more-placements' },
      ],
    },
  ],
  indicators: [
    {
      id: 'healthy-weight',
      text: 'Healthy weight at five',
      kind: 'population',
      asks: 'difference',
      unit: '%',
      decimals: 0,
      wanted: 'up',
    },
    {
      id: 'good-health',
      text: 'In good health',
      kind: 'population',
      asks: 'difference',
      unit: '%',
      decimals: 0,
      wanted: 'up',
    },
    {
      id: 'seen-in-a-week',
      text: 'Seen within a week',
      kind: 'performance',
      asks: 'how well',
      unit: '%',
      decimals: 1,
      wanted: 'up',
    },
    {
      id: 'attainment',
      text: 'Attainment 8',
      kind: 'performance',
      asks: 'difference',
      unit: 'points',
      decimals: 1,
    },
  ],
  ...rest,
});

export const anAction = (rest: Partial<CouncilAction> = {}): CouncilAction => ({
  id: 'action',
  plan: 'ashdale-plan',
  planAction: 'nurses',
  text: 'two more school nurses',
  owner: 'Head of Public Health',
  agreedOn: '2018-04-01',
  agreedBy: 'Ashdale Plan 2018–21',
  due: '2019-01-31',
  doneOn: null,
  evidence: null,
  ...rest,
});

/** A percentage of the whole council in the school year that ends in August of the year, published the November after. */
export const observed = (
  indicator: string,
  year: number,
  value: number,
  rest: Partial<IndicatorObservation> = {},
): IndicatorObservation => ({
  indicator,
  start: `${year - 1}-09-01` as PlainDate,
  end: `${year}-09-01` as PlainDate,
  geography: { kind: 'whole', name: null },
  group: 'all',
  value,
  numerator: null,
  denominator: null,
  source: { title: 'Survey of Ashdale', part: 'table 2', url: null },
  publishedOn: `${year}-11-15` as PlainDate,
  release: 'final',
  ...rest,
});

/** 13 months of a council in which 39 of 633 had three or more placements in January 2019, 41 the month before, and 80 of 641 a year before. */
export const aReportSource = (
  rest: Partial<ReportSource> = {},
  board: Partial<BoardSource> = {},
): ReportSource => {
  const { months: _, ...more } = board;
  return {
    board: aBoardSource(tallyOf, { months: 13, measures: yearly, status: 'published', ...more }),
    plans: [aPlan()],
    actions: [anAction()],
    actionsBefore: rest.actions ?? [anAction()],
    observations: [observed('healthy-weight', 2017, 74), observed('healthy-weight', 2018, 77)],
    form: {},
    ...rest,
  };
};

/** Of twelve months each, which have no control chart: their words rest on the two figures that are compared. */
const yearly = new Map(measures.map((id) => [id, aMeasure(id, { window: 'twelve months' })]));

function tallyOf(id: string, monthsAgo: number): Partial<Tally> {
  if (id === 'three-or-more-placements') return monthsAgo >= 12 ? of(80, 641) : of(monthsAgo ? 41 : 39, 633);
  return { ...emptyTally(), ...of(300, 633) };
}
