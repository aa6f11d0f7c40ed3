import { aCouncil } from '../../test/builders/a-council.ts';
import { aChild } from '../../test/builders/a-child.ts';
import { aMeasure } from '../../test/builders/a-measure.ts';
import { hasFailed, judgeAll } from './judge.ts';
import { met } from './measure.ts';

const history = aChild().history();
const judged = (measures: Parameters<typeof judgeAll>[0]) =>
  judgeAll(measures, history, '2019-01-31', aCouncil());

it('gives what each measure says, by its id', () => {
  const other = aMeasure({ id: 'other', judge: () => met('said by the other') });
  expect(judged([aMeasure(), other])).toEqual({
    everybody: met('is there'),
    other: met('said by the other'),
  });
});

it('lets the others stand when one throws, and says on whom and why', () => {
  const broken = aMeasure({
    id: 'broken',
    judge: () => {
      throw new TypeError('episodes is not iterable');
    },
  });
  const outcomes = judged([broken, aMeasure()]);
  expect(outcomes).toEqual({
    broken: { personId: 'a-person', reason: 'episodes is not iterable' },
    everybody: met('is there'),
  });
  expect(Object.values(outcomes).map(hasFailed)).toEqual([true, false]);
});

it('hands each measure its own window, cut off after the as-at day, and the council', () => {
  const telling = aMeasure({
    window: 'year to 31 March',
    judge: (_, { start, end }, { authority }) => met(`${start} ${end} ${authority}`),
  });
  expect(judged([telling])).toEqual({ everybody: met('2018-04-01 2019-02-01 E08000034') });
});
