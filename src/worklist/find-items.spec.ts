import { aChild } from '../../test/builders/a-child.ts';
import { client, promise, task } from '../../test/builders/duties.ts';
import { inOrder, itemsFor } from './find-items.ts';
import type { Item } from './worklist.ts';

const day = '2019-02-04';
const context = { promises: [promise({ everyDays: 56 })], tasks: [] };
// Eligible, and since 1 June 2018 overdue to be assessed; NEET since 3 January.
const child = aChild().born('2002-03-01').inCare('2010-01-01').eet('2019-01-03', 'G5').visited('2019-01-20');

const told = (items: readonly Item[]) => items.map(({ rank, rule, since }) => `${rank} ${rule.id} ${since}`);

describe('what is to be done for one person', () => {
  it('is ranked: law, promise, risk, soon, and of each the oldest first', () => {
    const tasks = [
      task({ dueOn: '2019-02-02' }),
      task({ dueOn: '2019-02-01' }),
      task({ dueOn: '2019-02-05' }),
      task({ dueOn: '2019-02-04' }),
    ];
    const items = itemsFor(client(), child.history(), day, { ...context, tasks });
    expect(told(inOrder(items))).toEqual([
      'law needs-assessment 2018-06-01',
      'promise pathway-plan 2018-06-01',
      'promise recorded-task 2019-02-01',
      'promise recorded-task 2019-02-02',
      'risk neet-over-28-days 2019-01-03',
      'soon recorded-task 2019-02-04',
      'soon recorded-task 2019-02-05',
    ]);
  });

  it('stands in the same order whatever order it was found in', () => {
    const items = itemsFor(client(), child.history(), day, { ...context, tasks: [task(), task()] });
    expect(told(inOrder(items.toReversed()))).toEqual(told(inOrder(items)));
  });

  it.each([
    ['social-worker', 'looked-after-visit'],
    ['reviewing-officer', 'looked-after-review'],
    ['team-manager', 'no-personal-adviser'],
    ['personal-adviser', 'neet-over-28-days'],
  ] as const)('is for a %s what their role does', (role, id) => {
    const late = child.reviewed('2018-06-01').history();
    const others = [
      'social-worker',
      'reviewing-officer',
      'team-manager',
      'personal-adviser',
      'virtual-school',
    ] as const;
    const of = (roles: readonly (typeof others)[number][]) =>
      told(itemsFor(client({ roles }), late, '2019-04-01', context)).filter((line) => line.includes(id));
    expect(of([role])).toHaveLength(1);
    expect(of(others)).toHaveLength(1);
    expect(of(['virtual-school'])).toEqual([]);
  });

  it('says whose it is, where to record it, and by which rule', () => {
    const workers = [
      { role: 'social-worker', name: 'Rob Armitage' },
      { role: 'personal-adviser', name: 'Amira Rahman' },
    ] as const;
    const looking = client({ roles: ['personal-adviser', 'team-manager'], workers, name: 'Kim Testing' });
    const [neet] = itemsFor(looking, child.history(), day, context).filter(({ rank }) => rank === 'risk');
    expect(neet).toMatchObject({
      name: 'Kim Testing',
      record: '/api/v1/people/a-person/eet-statuses',
      worker: 'Amira Rahman',
      due: null,
      overdueByDays: 0,
      rule: { id: 'neet-over-28-days', isStatutory: false },
    });
    expect(neet!.wouldChange).toMatch(/^An activity recorded and confirmed /);
    expect(neet!.rule.source).not.toHaveProperty('standing');
    const [adviser] = itemsFor(looking, child.history(), day, context).filter(
      ({ rule }) => rule.id === 'no-personal-adviser',
    );
    expect(adviser).toMatchObject({ worker: null, wouldChange: null });
  });

  it('is nothing for somebody of whom nothing is recorded', () => {
    expect(itemsFor(client(), aChild().history(), day, context)).toEqual([]);
  });
});
