import { aYoungPerson, type Person } from '../../../../test/builders/a-child.ts';
import { yearTo31March } from '../../../domain/dates/period.ts';
import type { PlainDate } from '../../../domain/dates/plain-date.ts';
import { careLeaverCells } from './care-leaver-cells.ts';

const oc3 = (person: Person, year = 2020) => careLeaverCells(person.history(), yearTo31March(year));
const blank = { IN_TOUCH: null, ACTIV: null, ACCOM: null };

/** Looked after from 14 until the day; born so that the year to March 2020 holds the birthday. */
const leaver = (age: number, until: PlainDate | null, because = 'E4A') => {
  const born = 2019 - age;
  return aYoungPerson()
    .born(`${born}-06-01` as PlainDate)
    .inCare(`${born + 14}-06-01` as PlainDate, until, { because });
};

describe('who is asked about', () => {
  it.each<[string, Person, boolean]>([
    ['16 in the year', leaver(16, '2019-01-01'), false],
    ['17, out of care', leaver(17, '2019-01-01'), true],
    ['17, ceased on the birthday', leaver(17, '2019-06-01'), true],
    ['17, ceased the day after (rule 1016)', leaver(17, '2019-06-02'), false],
    ['17, still looked after (rule 1007)', leaver(17, null), false],
    ['17, back in care later in the year', leaver(17, '2019-01-01').inCare('2020-03-31'), false],
    ['17, back in care in the next year', leaver(17, '2019-01-01').inCare('2020-04-01'), true],
    ['18, ceased on the birthday', leaver(18, '2019-06-01', 'E17'), true],
    ['18, ceased the day after', leaver(18, '2019-06-02'), false],
    ['19', leaver(19, '2018-06-01'), true],
    ['21', leaver(21, '2016-06-01'), true],
    ['22, not asked for support', leaver(22, '2015-06-01'), false],
    ['22, asked for it on the birthday', leaver(22, '2015-06-01').askedForSupport('2019-06-01'), true],
    ['22, asked the day after', leaver(22, '2015-06-01').askedForSupport('2019-06-02'), false],
    ['25, asking still', leaver(25, '2012-06-01').askedForSupport('2018-01-01'), true],
    ['26, asking still', leaver(26, '2011-06-01').askedForSupport('2018-01-01'), false],
    ['died in care (rule 1000)', leaver(19, '2017-06-01', 'E2'), false],
    ['moved to another council (rule 1011)', leaver(19, '2017-06-01', 'E3'), false],
    ['found to be an adult', leaver(19, '2017-06-01', 'E15'), false],
    ['in care at 15 alone', leaver(19, '2016-05-31'), false],
    ['in care until the day after 16', leaver(19, '2016-06-02'), true],
    ['set by hand as none', leaver(19, '2018-06-01').overridden('none', '2018-06-01'), false],
    [
      'set by hand as former relevant',
      leaver(19, '2016-05-31').overridden('former relevant', '2018-06-01'),
      true,
    ],
    ['told of, without a care history', aYoungPerson().born('2000-06-01').inTouch('2019-06-01', 'YES'), true],
    ['told of long before', aYoungPerson().born('2000-06-01').inTouch('2019-02-28', 'YES'), false],
    [
      'told of, and the whole of a short stay is known',
      aYoungPerson().born('2000-06-01').inCare('2017-01-01', '2017-02-01').inTouch('2019-06-01', 'YES'),
      false,
    ],
    ['unknown to care', aYoungPerson().born('2000-06-01'), false],
  ])('%s', (_, person, isAsked) => expect(oc3(person) !== null).toBe(isAsked));

  it.each<[PlainDate, number, boolean]>([
    ['2002-03-31', 2019, true],
    ['2002-04-01', 2019, false],
    ['2002-04-01', 2020, true],
  ])(
    '17 first in the year that holds the birthday: born on %s, in the collection of %d',
    (born, year, isAsked) => {
      const person = aYoungPerson().born(born).inCare('2016-06-01', '2018-12-01');
      expect(oc3(person, year) !== null).toBe(isAsked);
    },
  );
});

describe('what is told', () => {
  const nineteen = () => leaver(19, '2018-06-01');
  it.each<[string, Person, object]>([
    ['nothing known is blank, never a NO', nineteen(), blank],
    [
      'what was known on the birthday',
      nineteen().inTouch('2019-06-01', 'YES').eet('2019-06-01', 'F2').accommodation('2019-06-01', 'U1'),
      { IN_TOUCH: 'YES', ACTIV: 'F2', ACCOM: 'U1' },
    ],
    ['three months before', nineteen().inTouch('2019-03-01', 'YES'), { ...blank, IN_TOUCH: 'YES' }],
    ['a day earlier is too long ago', nineteen().inTouch('2019-02-28', 'YES'), blank],
    ['a month after', nineteen().inTouch('2019-07-01', 'YES'), { ...blank, IN_TOUCH: 'YES' }],
    ['a day later is too late', nineteen().inTouch('2019-07-02', 'YES'), blank],
    [
      'the dead do nothing: 0',
      nineteen().eet('2019-05-01', 'F2').inTouch('2019-05-20', 'DIED'),
      { IN_TOUCH: 'DIED', ACTIV: '0', ACCOM: '0' },
    ],
    [
      'at home, with an activity told that day, which is for rule 344 to find',
      nineteen().eet('2019-06-01', 'F2').inTouch('2019-06-01', 'RHOM'),
      { IN_TOUCH: 'RHOM', ACTIV: 'F2', ACCOM: '0' },
    ],
    [
      'dead since last year’s birthday, and not told yet',
      nineteen().inTouch('2018-07-02', 'DIED'),
      { IN_TOUCH: 'DIED', ACTIV: '0', ACCOM: '0' },
    ],
  ])('%s', (_, person, cells) => expect(oc3(person)).toEqual(cells));

  it('a death that last year’s return told is not told again (rule 348)', () =>
    expect(oc3(nineteen().inTouch('2018-07-01', 'DIED'))).toBeNull());
});
