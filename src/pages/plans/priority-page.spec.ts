import { aNumber, anAction } from '../../../test/builders/plan-facts.ts';
import type { IndicatorObservation } from '../../domain/observation/indicator-observation.ts';
import type { Plan } from '../../plans/plan.ts';
import type { PriorityNow } from '../../plans/priority-now.ts';
import { ownPlans, readPlans } from '../../plans/read-plans.ts';
import { priorityShown } from './priority-page.ts';

const empty: PriorityNow = { asAt: null, knownAt: null, ledBy: [], actions: [], answers: [], printed: [] };

describe('the page of a priority', () => {
  let plans: readonly Plan[];
  beforeAll(async () => {
    plans = await readPlans([ownPlans]);
  });

  const planOf = (id: string) => plans.find((plan) => plan.id === id)!;
  const shown = (id: string, priorityId: string, now: Partial<PriorityNow>) => {
    const priority = planOf(id).priorities.find((one) => one.id === priorityId)!;
    return priorityShown(planOf(id), priority, { ...empty, ...now });
  };

  const parenting = 'kirklees-corporate-parenting-strategy-2019';
  const peoplesPlan = 'kirklees-children-and-young-peoples-plan-2020';
  const earlySupport = 'kirklees-early-support-strategy-2018';

  it('says how an action stands, who does it and what shows that it was done', () => {
    const [planned] = planOf(parenting).priorities[2]!.actions!;
    const recorded = {
      ...anAction('second-drop-in', { doneOn: '2019-10-01', evidence: 'opened by the Mayor' }),
      standing: 'done late' as const,
    };
    const { actions } = shown(parenting, 'pledge-3', {
      actions: [
        { planned: planned!, recorded: null },
        { planned: planned!, recorded },
      ],
    });
    const due = 'by September 2019, read as 30 September 2019';
    const text = 'second drop-in in Dewsbury';
    expect(actions).toEqual([
      { text, owner: null, due, standing: null, doneOn: null, evidence: null },
      {
        text,
        owner: 'Head of Leaving Care',
        due,
        standing: 'done late',
        doneOn: '1 October 2019',
        evidence: 'opened by the Mayor',
      },
    ]);
  });

  const answered = (id: string, indicatorId: string, numbers: readonly IndicatorObservation[]) => {
    const indicator = planOf(id).indicators!.find((one) => one.id === indicatorId)!;
    const answer = { text: indicator.text, wanted: 'up' as const, indicator: indicatorId };
    const because = numbers.length ? null : 'Nothing recorded yet';
    return { answer, kind: 'indicator' as const, indicator, numbers, because };
  };

  it('keeps everybody apart from those whom a service serves', () => {
    const { questions, population } = shown(earlySupport, 'safe-and-supportive-families', {
      answers: [
        answered(earlySupport, 'children-in-need', [aNumber('children-in-need', 1554)]),
        answered(earlySupport, 'level-3-at-19', []),
      ],
    });
    expect(questions.map(({ rows }) => rows.length)).toEqual([1, 0, 0]);
    expect(questions[0]!.rows[0]!.now).toEqual([
      { words: '1,554 children', small: '1 January 2018 to 31 December 2018. Invented survey, page 2' },
    ]);
    expect(population).toMatchObject([{ now: [], because: 'Nothing recorded yet' }]);
  });

  it.each<[string, Partial<IndicatorObservation>, string, string]>([
    [
      'with its counts where they are known',
      { numerator: 19, denominator: 25 },
      '19 of 25 (76%)',
      '1 January 2018 to 31 December 2018',
    ],
    ['of one day', { start: '2018-03-31', end: '2018-04-01' }, '76%', '31 March 2018'],
    [
      'that may be revised',
      { release: 'provisional' },
      '76%',
      '1 January 2018 to 31 December 2018. Invented survey, page 2, provisional',
    ],
  ])('prints a number %s', (_, more, words, small) => {
    const { population } = shown(peoplesPlan, 'healthy-and-valued', {
      answers: [answered(peoplesPlan, 'in-good-health', [aNumber('in-good-health', 76, more)])],
    });
    expect(population[0]!.now).toEqual([{ words, small: expect.stringContaining(small) }]);
  });

  it('shows the latest number of the whole council, with the decimals of its indicator', () => {
    const numbers = [
      aNumber('attainment-8', 45, { start: '2018-01-01' }),
      aNumber('attainment-8', 44.7, { start: '2017-01-01', end: '2018-01-01' }),
      aNumber('attainment-8', 50.1, { geography: { kind: 'ward', name: 'Lindley' } }),
    ];
    const { population } = shown(peoplesPlan, 'attainment-gaps', {
      answers: [answered(peoplesPlan, 'attainment-8', numbers)],
    });
    expect(population[0]!.now.map(({ words }) => words)).toEqual(['45.0 points']);
  });

  it('says its place among those of its kind', () => {
    expect(shown(parenting, 'pledge-2', {}).place).toBe('Pledge 2 of 3');
    expect(shown(peoplesPlan, 'decent-home', {}).place).toBe('Ambition 4 of 4');
    expect(shown(peoplesPlan, 'poverty', {}).place).toBe('Priority 7 of 9, new');
  });
});
