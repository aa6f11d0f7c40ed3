import { aChild } from '../../../test/builders/a-child.ts';
import { itemsOf, sentencesOf, task } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import recordedTask from './recorded-task.duty.ts';

const says = 'the school changed 1 Feb';

it.each([
  ['15 days before', '2019-01-24', []],
  ['14 days before', '2019-01-25', [`soon Tell the virtual school: ${says} - due in 14 days`]],
  ['on the day', '2019-02-08', [`soon Tell the virtual school: ${says} - due today`]],
  ['the day after', '2019-02-09', [`promise Overdue by 1 day: ${says}`]],
] as [string, PlainDate, string[]][])('%s', (_, day, sentences) => {
  expect(sentencesOf(recordedTask, aChild(), day, { tasks: [task()] })).toEqual(sentences);
});

it('has an item for each', () => {
  const tasks = [task(), task({ kind: 'tell-the-nurse' })];
  expect(itemsOf(recordedTask, aChild(), '2019-02-08', { tasks }).map(({ what }) => what)).toEqual([
    'Tell the virtual school',
    'Tell the nurse',
  ]);
  expect(itemsOf(recordedTask, aChild(), '2019-02-08')).toEqual([]);
});
