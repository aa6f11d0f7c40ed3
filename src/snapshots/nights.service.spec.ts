import type { Run } from './nights.reader.ts';
import { freshnessOf, runShown } from './nights.service.ts';

const night = { night: '2019-07-02', hasFault: false, endedAt: null } as unknown as Run;

describe('a night', () => {
  it.each([
    // In July London is an hour ahead of UTC.
    ['done in time', { endedAt: '2019-07-02T05:00:00Z' }, '2019-07-02T09:00:00Z', 'complete', false],
    ['done a minute late', { endedAt: '2019-07-02T05:01:00Z' }, '2019-07-02T09:00:00Z', 'complete', true],
    ['still at work before six', {}, '2019-07-02T04:59:00Z', 'running', false],
    ['still at work after six', {}, '2019-07-02T05:01:00Z', 'running', true],
    ['with a page that fails', { hasFault: true }, '2019-07-02T03:00:00Z', 'failed', false],
    [
      'with a page that failed once',
      { hasFault: true, endedAt: '2019-07-02T02:00:00Z' },
      '2019-07-02T09:00:00Z',
      'complete',
      false,
    ],
    ['nobody counts by itself', { night: null }, '2019-07-09T09:00:00Z', 'running', false],
  ] as const)('%s', (_, run, now, state, isLate) => {
    expect(runShown({ ...night, ...run } as Run, new Date(now))).toMatchObject({ state, isLate });
  });
});

describe('the last complete night', () => {
  const last = { knownAt: '2019-02-02T02:14:00.000000Z', asAt: '2019-02-01' } as const;
  it.each([
    ['the same morning', '2019-02-02T08:45:00Z', 0, false],
    ['the next night, before it is due', '2019-02-03T05:59:00Z', 1, false],
    ['the next day, once it is due', '2019-02-03T06:00:00Z', 1, true],
    ['nine days later', '2019-02-11T08:45:00Z', 9, true],
  ] as const)('%s', (_, now, daysAgo, isLate) => {
    expect(freshnessOf(last, new Date(now))).toEqual({ ...last, daysAgo, isLate });
  });
});
