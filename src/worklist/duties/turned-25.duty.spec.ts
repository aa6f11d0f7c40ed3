import { aChild } from '../../../test/builders/a-child.ts';
import { itemsOf, sentencesOf, task } from '../../../test/builders/duties.ts';
import turned25 from './turned-25.duty.ts';

// 25 on 10/06/2033.
const leaver = aChild().born('2008-06-10').inCare('2015-03-02', '2026-06-10', { because: 'E17' });
const context = { tasks: [task()] };

it.each([
  ['the day before', leaver, '2033-06-09', []],
  ['the day itself, with nothing open', leaver, '2033-06-10', ['soon Turns 25 today: say goodbye']],
  ['the day after, with nothing open', leaver, '2033-06-11', []],
  ['never a care leaver', aChild().born('2008-06-10'), '2033-06-10', []],
  [
    'born on 29 February: 1 March',
    aChild().born('2008-02-29').inCare('2015-03-02', '2026-03-01', { because: 'E17' }),
    '2033-02-28',
    [],
  ],
] as const)('%s', (_, person, day, sentences) => {
  expect(sentencesOf(turned25, person, day)).toEqual(sentences);
});

it('stays until what is open is closed or handed over', () => {
  expect(sentencesOf(turned25, leaver, '2033-06-10', context)).toEqual([
    'soon Turns 25 today: close or hand over, with a reason, 1 task',
  ]);
  expect(sentencesOf(turned25, leaver, '2033-06-12', context)).toEqual([
    'promise Overdue by 2 days: turned 25 10 Jun: close or hand over, with a reason, 1 task',
  ]);
});

it('brings what to see to', () => {
  const [item] = itemsOf(turned25, leaver, '2033-06-10', context);
  expect(item!.checklist!.map((line) => line.split(':')[0])).toEqual([
    'Records',
    'Documents',
    'Contact after 25',
    'Open',
  ]);
});
