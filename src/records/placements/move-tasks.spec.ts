import { moveTasks, reasonTask, type MoveMade } from './move-tasks.ts';

const move = (said: Partial<MoveMade> = {}): MoveMade => ({
  start: '2019-03-11',
  isOfSchoolAge: true,
  schoolChanges: false,
  isOutside: false,
  host: null,
  ...said,
});
const kinds = (said: Partial<MoveMade>) => moveTasks(move(said)).map(({ kind, forRole }) => [kind, forRole]);

it.each<[string, Partial<MoveMade>, string[]]>([
  ['at school', {}, ['consider-review', 'school-check', 'tell-designated-nurse']],
  ['not yet at school', { isOfSchoolAge: false }, ['consider-review', 'tell-designated-nurse']],
  ['changes school', { schoolChanges: true }, ['consider-review', 'school-change', 'tell-designated-nurse']],
  [
    'changes nursery',
    { isOfSchoolAge: false, schoolChanges: true },
    ['consider-review', 'school-change', 'tell-designated-nurse'],
  ],
  [
    'outside the district',
    { isOfSchoolAge: false, isOutside: true },
    ['consider-review', 'tell-designated-nurse', 'tell-host-authority'],
  ],
])('of a child who is %s', (_, said, expected) => {
  expect(kinds(said).map(([kind]) => kind)).toEqual(expected);
});

it('tells each what is theirs to do', () => {
  expect(kinds({ isOutside: true })).toEqual([
    ['consider-review', 'reviewing-officer'],
    ['school-check', 'virtual-school'],
    ['tell-designated-nurse', 'social-worker'],
    ['tell-host-authority', 'social-worker'],
  ]);
  expect(reasonTask('2019-03-11', 'why').forRole).toBe('team-manager');
});

it.each([
  ['Lancashire', 'Moved on 2019-03-11: tell the host authority, Lancashire.'],
  [null, 'Moved on 2019-03-11: tell the host authority.'],
])('names the host authority, %s', (host, because) => {
  expect(moveTasks(move({ isOutside: true, host })).at(-1)!.because).toBe(because);
});

it.each([
  ['a Monday', '2019-03-11', '2019-03-18'],
  ['a Saturday', '2019-03-16', '2019-03-22'],
  ['across Easter', '2019-04-17', '2019-04-26'],
  ['across 29 February', '2024-02-26', '2024-03-04'],
  ['before the bank holidays that we hold', '2014-12-29', '2015-01-05'],
])('is due five working days after %s', (_, start, dueOn) => {
  const tasks = [
    ...moveTasks(move({ start: start as MoveMade['start'] })),
    reasonTask(start as never, 'why'),
  ];
  expect(new Set(tasks.map((task) => task.dueOn))).toEqual(new Set([dueOn]));
});
