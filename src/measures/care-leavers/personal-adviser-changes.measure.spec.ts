import { aCouncil } from '../../../test/builders/a-council.ts';
import { aYoungPerson } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import { periodOf } from '../window.ts';
import { count, emptyTally, figureOf } from '../tally.ts';
import personalAdviserChanges from './personal-adviser-changes.measure.ts';

const at19 = aYoungPerson().inCare('2010-05-04', '2017-06-01', { because: 'E17' });
const one = at19.adviser('2017-06-01');
const two = at19.adviser('2017-06-01', '2018-10-01').adviser('2018-10-01');

// The twelve months from 1 February 2018 to 31 January 2019.
judges(personalAdviserChanges, '2019-01-31', [
  ['the same throughout', one, 'met', '1 personal adviser of their own since 2018-02-01'],
  ['changed once', two, 'met', '2 personal advisers of their own'],
  // DOMAIN M26, case 5: open at the start of that day.
  ['ended on the first day', at19.adviser('2017-06-01', '2018-02-01').adviser('2018-02-01'), 'met', '2 '],
  ['ended the day before', at19.adviser('2017-06-01', '2018-01-31').adviser('2018-02-01'), 'met', '1 '],
  ['began on the last day', one.adviser('2019-01-31'), 'met', '2 '],
  ['begins the day after', one.adviser('2019-02-01'), 'met', '1 '],
  ['a duty desk beside them', one.adviser('2018-06-01', null, { named: false }), 'met', '1 '],
  ['a social worker beside them', one.adviser('2018-06-01', null, { role: 'social-worker' }), 'met', '1 '],
  [
    'became an adviser when the allocation was over',
    one.adviser('2018-03-01', '2018-06-01', { roleHeld: { start: '2018-06-01', end: null } }),
    'met',
    '1 ',
  ],
  ['without one now', at19.adviser('2017-06-01', '2018-06-01'), 'met', '1 '],
  ['none in all that time', at19.adviser('2017-06-01', '2018-01-31'), 'excluded', 'since 2018-02-01'],
  ['nobody was ever allocated', at19, 'excluded'],
  [
    'eligible, and counted apart',
    aYoungPerson().born('2002-06-01').inCare('2010-05-04').adviser('2018-06-01'),
    'outside',
    'counted apart',
  ],
  ['died', one.died('2019-01-31'), 'outside'],
  ['nothing is recorded', aYoungPerson(), 'outside'],
]);
judges(personalAdviserChanges, '2020-02-29', [
  [
    'the window after a leap day',
    at19.adviser('2017-06-01', '2019-03-01').adviser('2019-03-01'),
    'met',
    'since 2019-03-01',
  ],
]);

const judged = (history: ReturnType<typeof one.history>) =>
  personalAdviserChanges.judge(history, periodOf('twelve months', '2019-01-31'), aCouncil());

// DOMAIN M26, cases 1 and 3, of advisers.
it('counts one adviser who came back once', () => {
  const history = two.adviser('2018-12-01').history();
  const [first, second, third] = history.advisers;
  const back = { ...history, advisers: [first!, second!, { ...third!, workerId: first!.workerId }] };
  expect(judged(history).value).toBe(3);
  expect(judged(back).value).toBe(2);
});

it('shows the median of those who have had one', () => {
  const people = [one, one, two, at19];
  const tally = people.map((person) => judged(person.history())).reduce(count, emptyTally());
  expect(figureOf(personalAdviserChanges, tally)).toMatchObject({
    denominator: 3,
    value: 1,
    quartiles: { lower: 1, upper: 1.5 },
    excluded: 1,
  });
});
