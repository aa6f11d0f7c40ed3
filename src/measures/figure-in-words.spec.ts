import { aMeasure } from '../../test/builders/a-measure.ts';
import { excluded, unknown, value } from './measure.ts';
import { count, emptyTally, figureOf } from './tally.ts';
import { figureInWords } from './figure-in-words.ts';

const mean = aMeasure({ shows: 'mean', unit: 'points' });
const pupils = (people: number, points: number) =>
  Array.from({ length: people }, () => value(points, 'points'));
const words = (...outcomes: ReturnType<typeof value>[]) =>
  figureInWords(mean, figureOf(mean, outcomes.reduce(count, emptyTally())));

describe('a mean', () => {
  it('has one decimal place, half up, and the middle half', () => {
    expect(words(...pupils(19, 21.4), ...pupils(1, 22.4))).toBe(
      '21.5 points, the mean of 20; from 21.4 to 21.4 for the middle half',
    );
  });

  it('says of how many it is not known', () => {
    expect(words(...pupils(20, 30), unknown('not recorded'), excluded('not matched'))).toBe(
      '30.0 points, the mean of 20; from 30.0 to 30.0 for the middle half; unknown for 1',
    );
  });

  it('is not said of fewer than 20', () => {
    expect(words(...pupils(19, 30))).toBe('19, too few to say');
  });

  it('is none of nobody', () => {
    expect(words(excluded('not matched'))).toBe('none in the count');
  });
});
