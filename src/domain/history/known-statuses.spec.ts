import fc from 'fast-check';
import { fromDayNumber } from '../dates/plain-date.ts';
import { observationsOf, statusesFrom } from './known-statuses.ts';

describe('what was known, day by day', () => {
  it('lasts while the same is seen again and ends on the day another is first seen', () => {
    expect(
      statusesFrom([
        { knownOn: '2019-01-03', code: 'G5' },
        { knownOn: '2018-11-05', code: 'F2' },
        { knownOn: '2018-12-06', code: 'F2' },
        { knownOn: '2019-02-01', code: 'G5' },
      ]),
    ).toEqual([
      { start: '2018-11-05', end: '2019-01-03', code: 'F2', lastKnownOn: '2018-12-06' },
      { start: '2019-01-03', end: null, code: 'G5', lastKnownOn: '2019-02-01' },
    ]);
  });

  it('knows nothing from nothing', () => expect(statusesFrom([])).toEqual([]));

  it('lets the later of one day stand', () => {
    const day = '2019-01-03';
    expect(
      statusesFrom([
        { knownOn: day, code: 'G5' },
        { knownOn: day, code: 'F2' },
      ]),
    ).toMatchObject([{ code: 'F2' }]);
  });

  it('is the same when made again from itself', () => {
    const seen = fc.record({
      knownOn: fc.integer({ min: 17_000, max: 17_400 }).map(fromDayNumber),
      code: fc.constantFrom('F1', 'F2', 'G5'),
    });
    fc.assert(
      fc.property(fc.array(seen), (observations) => {
        const statuses = statusesFrom(observations);
        expect(statusesFrom(observationsOf(statuses))).toEqual(statuses);
      }),
    );
  });
});
