import { causeOf, type Cause, type MadeOne } from './bridge.ts';
import type { RecordChange } from './changes.store.ts';

const changes = (...all: RecordChange['change'][]): RecordChange[] =>
  all.map((change) => ({
    table: 'placement',
    id: 'one',
    change,
    recordedAt: '2019-02-18T14:00:00Z',
    recordedBy: null,
    daysLate: null,
  }));
const [met, notMet] = [
  ['met', 'so'],
  ['not-met', 'not so'],
] as const;

describe('why somebody is answered otherwise', () => {
  it.each<[string, [typeof met | null, typeof notMet | null], RecordChange[], MadeOne | undefined, Cause]>([
    ['their record went into another', [met, null], changes('moved'), 'went', 'duplicate removed'],
    ['it was deleted', [met, null], changes('withdrawn'), undefined, 'no longer on the record'],
    ['another went into theirs', [met, notMet], changes('moved', 'moved'), 'kept', 'told by a duplicate'],
    [
      'and something was recorded late as well',
      [met, notMet],
      changes('moved', 'added'),
      'kept',
      'recorded late',
    ],
    ['and something was corrected as well', [met, notMet], changes('moved', 'changed'), 'kept', 'corrected'],
    [
      'nothing went over, but a place was told otherwise',
      [met, notMet],
      [],
      'kept',
      'a place, a worker or a promise told otherwise',
    ],
    ['it came out again', [null, notMet], changes('moved'), 'undone', 'merge undone'],
    [
      'it came out again, and was corrected',
      [met, notMet],
      changes('moved', 'changed'),
      'undone',
      'corrected',
    ],
    ['they are new', [null, notMet], changes('added'), undefined, 'new on the record'],
  ])('%s', (_, [from, to], records, madeOne, cause) => {
    expect(causeOf({ from, to } as never, records, madeOne)).toBe(cause);
  });
});
