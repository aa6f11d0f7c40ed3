import { percentOf } from '../measures/words.ts';
import type { Plan } from './plan.ts';
import { ownPlans, readPlans } from './read-plans.ts';

const parenting = 'kirklees-corporate-parenting-strategy-2019';
const earlySupport = 'kirklees-early-support-strategy-2018';
const peoplesPlan = 'kirklees-children-and-young-peoples-plan-2020';

describe('what the plans print', () => {
  let plans: readonly Plan[];
  beforeAll(async () => {
    plans = await readPlans([ownPlans]);
  });

  const plan = (id: string) => plans.find((one) => one.id === id)!;
  const printed = (id: string, figure: string) => plan(id).figures!.find((one) => one.id === figure)!.value;
  const notes = (id: string) => plan(id).notes!.join('\n');

  it('of care leavers is a share of whole people', () => {
    const all = printed(parenting, 'care-leavers');
    const shares = Array.from({ length: all + 1 }, (_, n) => percentOf(n, all));
    expect(shares.filter((share) => Math.round(share) === printed(parenting, 'eet-january-2019'))).toContain(
      percentOf(148, all),
    );
    expect(shares).toContain(printed(parenting, 'suitable-january-2019'));
    expect([percentOf(148, all), percentOf(229, all)]).toEqual([58, 89.8]);
  });

  it('of children in care is three in four fostered, and a rate of about as many children as live there', () => {
    const inCare = printed(parenting, 'in-care-january-2019');
    expect(percentOf(printed(parenting, 'in-foster-care'), inCare)).toBe(75);
    expect(percentOf(printed(parenting, 'three-or-more-placements'), inCare)).toBe(6.2);
    const children = (inCare / printed(parenting, 'rate-january-2019')) * 10_000;
    expect(Math.round(children)).toBe(99_842);
  });

  it('of the reasons for care is all of them', () => {
    const reasons = plan(parenting).figures!.filter(({ measure }) => measure === 'reasons-for-care');
    expect(reasons.map(({ value }) => value).reduce((sum, one) => sum + one, 0)).toBe(100);
  });

  it('is told in the story as it is told in the figures', () => {
    const stories = plan(parenting)
      .priorities.map(({ story = '' }) => story)
      .join(' ');
    const ids = [
      'in-care-january-2019',
      'in-care-march-2017',
      'in-care-march-2007',
      'in-care-2005',
      'in-care-2013',
    ];
    const more = [
      'in-foster-care',
      'three-or-more-placements',
      'care-leavers',
      'eet-january-2019',
      'eet-march-2018',
    ];
    const last = ['eet-neighbours', 'suitable-march-2018', 'suitable-january-2019'];
    for (const id of [...ids, ...more, ...last])
      expect([id, stories.match(/\d+(\.\d+)?/g)]).toEqual([
        id,
        expect.arrayContaining([String(printed(parenting, id))]),
      ]);
  });

  it('and does not add up is noted with what it adds up to', () => {
    expect(1_554 + 381 + 670).toBe(2_605);
    expect(165 + 135 + 229 + 91 + 52).toBe(672);
    expect(1_554 + 381 + 672).toBe(2_607);
    expect(notes(earlySupport)).toMatch(/printed as 2,607[^]*1,554, 381 and 670, add to 2,605/);
    expect(notes(earlySupport)).toMatch(/printed as 670[^]*add to 672/);
    expect(544 + 841 + 174 + 328 + 93 + 266).toBe(2_246);
    expect(notes(earlySupport)).toMatch(/add to 2,246 in 2018; the series prints 2,455/);
    expect(printed(earlySupport, 'ehcp-2018')).toBe(2_455);
    expect(percentOf(18_020, 101_200)).toBe(17.8);
    expect(notes(peoplesPlan)).toMatch(/18,020 [^]*101,200 [^]*17\.8%/);
  });

  it('is complete: pledges, promises, priorities of children, partnerships', () => {
    const { priorities, promises, voices, principles, outcomes, programmes } = plan(parenting);
    expect(
      priorities.map(({ parts, done, actions }) => [parts, done, actions].map((of) => of!.length)),
    ).toEqual([
      [3, 3, 3],
      [3, 4, 2],
      [3, 3, 3],
    ]);
    expect(promises!.map((set) => set.promises.length)).toEqual([8, 3]);
    expect(voices!.map((voice) => voice.priorities.length)).toEqual([8, 10]);
    expect([principles, outcomes, programmes].map((of) => of!.length)).toEqual([7, 8, 7]);
    const of = (kind: string, since?: string) =>
      plan(peoplesPlan).priorities.filter((one) => one.kind === kind && one.since === since).length;
    expect([of('ambition'), of('priority', 'standing'), of('priority', 'new')]).toEqual([4, 6, 3]);
    const youth = plan(peoplesPlan).priorities.find(({ id }) => id === 'youth-offer')!;
    expect(youth.parts).toHaveLength(5);
    expect(
      plan(peoplesPlan).boards!.filter(({ role }) => role!.startsWith('thematic partnership')),
    ).toHaveLength(14);
    expect(plan(earlySupport).priorities).toHaveLength(6);
    expect(plan('calderdale-children-and-young-peoples-plan').priorities).toHaveLength(6);
  });
});
