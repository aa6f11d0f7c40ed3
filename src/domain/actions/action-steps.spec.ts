import type { PlainDate } from '../dates/plain-date.ts';
import { evidenceOf, stateOn, type ActionOwner, type ActionStep } from './action-steps.ts';
import { standingOf, type Standing } from './council-action.ts';

const post: ActionOwner = { post: 'Head of Corporate Parenting', worker: null };
const amira: ActionOwner = { post: null, worker: { id: 'a', name: 'Amira Holt' } };
const agreed = { owner: post, due: '2019-09-30' } as const;

const done = (on: PlainDate): ActionStep => ({ kind: 'done', on, evidence: 'Opened', evidenceUrl: null });
const reopened = (on: PlainDate): ActionStep => ({ kind: 'reopened', on, reason: 'Closed again' });
const moved = (on: PlainDate, due: PlainDate): ActionStep => ({
  kind: 'moved',
  on,
  due,
  reason: 'No building yet',
  agreedBy: 'The Board',
});
const given = (on: PlainDate, owner: ActionOwner): ActionStep => ({ kind: 'given', on, owner, reason: null });

const standing = (steps: ActionStep[], day: PlainDate): Standing => {
  const state = stateOn(agreed, steps, day);
  return standingOf({ due: state.due, doneOn: state.done?.on ?? null }, day);
};

describe('how an action stands once steps are taken', () => {
  it.each<[string, ActionStep[], PlainDate, Standing]>([
    ['nothing recorded', [], '2019-09-30', 'on time'],
    ['nothing recorded, a day later', [], '2019-10-01', 'late'],
    ['moved before it was late', [moved('2019-09-01', '2019-12-01')], '2019-10-01', 'on time'],
    ['asked of the day before it was moved', [moved('2019-10-10', '2019-12-01')], '2019-10-09', 'late'],
    ['asked of the day on which it was moved', [moved('2019-10-10', '2019-12-01')], '2019-10-10', 'on time'],
    ['on its new day', [moved('2019-09-01', '2019-12-01')], '2019-12-01', 'on time'],
    ['the day after its new day', [moved('2019-09-01', '2019-12-01')], '2019-12-02', 'late'],
    ['moved to the leap day', [moved('2019-09-01', '2020-02-29')], '2020-03-01', 'late'],
    [
      'done in time for the new day',
      [moved('2019-09-01', '2019-12-01'), done('2019-11-30')],
      '2020-01-01',
      'done in time',
    ],
    [
      'a move written up after it was done',
      [done('2019-10-20'), moved('2019-09-01', '2019-12-01')],
      '2020-01-01',
      'done in time',
    ],
    [
      'an older move written up late is not the last',
      [moved('2019-09-20', '2019-12-01'), moved('2019-09-01', '2019-10-15')],
      '2019-11-01',
      'on time',
    ],
    [
      'of two moves on one day the one recorded last',
      [moved('2019-09-20', '2019-12-01'), moved('2019-09-20', '2019-10-15')],
      '2019-11-01',
      'late',
    ],
    [
      'done, before it was reopened',
      [done('2019-09-01'), reopened('2019-10-05')],
      '2019-10-04',
      'done in time',
    ],
    ['on the day it was reopened', [done('2019-09-01'), reopened('2019-10-05')], '2019-10-05', 'late'],
    [
      'reopened on the day it was done',
      [done('2019-09-01'), reopened('2019-09-01')],
      '2019-09-01',
      'on time',
    ],
    [
      'done again',
      [done('2019-09-01'), reopened('2019-10-05'), done('2019-10-05')],
      '2019-10-05',
      'done late',
    ],
  ])('%s', (_, steps, day, expected) => expect(standing(steps, day)).toBe(expected));
});

describe('what stays visible', () => {
  it('is the first day, and how often it was moved', () => {
    const steps = [moved('2019-09-01', '2019-12-01'), moved('2019-11-20', '2020-02-29')];
    expect(stateOn(agreed, steps, null)).toMatchObject({
      due: '2020-02-29',
      moved: { firstDue: '2019-09-30', times: 2 },
    });
    expect(stateOn(agreed, steps, '2019-11-19').moved).toEqual({ firstDue: '2019-09-30', times: 1 });
    expect(stateOn(agreed, steps, '2019-08-31').moved).toBeUndefined();
  });

  it('is who had it on the day', () => {
    const steps = [given('2019-06-01', amira)];
    expect(stateOn(agreed, steps, '2019-05-31').owner).toBe(post);
    expect(stateOn(agreed, steps, '2019-06-01').owner).toBe(amira);
  });

  it('is that it was recorded in error', () => {
    const steps: ActionStep[] = [{ kind: 'withdrawn', on: '2019-06-01', reason: 'Typed twice' }];
    expect(stateOn(agreed, steps, '2019-05-31').withdrawnOn).toBeNull();
    expect(stateOn(agreed, steps, '2019-06-01').withdrawnOn).toBe('2019-06-01');
  });

  it('is what shows that it was done', () => {
    const on = '2019-06-01';
    const url = 'https://www.example.org/drop-in';
    expect(evidenceOf({ kind: 'done', on, evidence: 'Opened', evidenceUrl: url })).toBe(`Opened — ${url}`);
    expect(evidenceOf({ kind: 'done', on, evidence: null, evidenceUrl: url })).toBe(url);
    expect(evidenceOf(null)).toBeNull();
  });
});
