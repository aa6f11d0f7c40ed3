import { aCouncil } from '../../../test/builders/a-council.ts';
import { aYoungPerson } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import { unknown } from '../measure.ts';
import { periodOf } from '../window.ts';
import eetLive from './in-education-employment-or-training-live.measure.ts';

const careLeaver = aYoungPerson().born('1999-06-01').inCare('2010-05-04', '2017-06-01', { because: 'E17' });
const at22 = aYoungPerson().born('1996-06-01').inCare('2010-05-04', '2014-06-01', { because: 'E17' });

// Eight weeks before 31 January 2019 is 6 December 2018.
judges(eetLive, '2019-01-31', [
  [
    'confirmed within eight weeks',
    careLeaver.eet('2018-09-03', 'F2', '2019-01-10'),
    'met',
    'Other education, full time (F2) since 2018-09-03, last confirmed 2019-01-10',
  ],
  ['confirmed eight weeks before, to the day', careLeaver.eet('2018-09-03', 'F2', '2018-12-06'), 'met'],
  [
    'confirmed a day earlier',
    careLeaver.eet('2018-09-03', 'F2', '2018-12-05'),
    'unknown',
    'F2 was last confirmed 2018-12-05, more than 8 weeks before 2019-01-31',
  ],
  ['first seen on the day itself', careLeaver.eet('2019-01-31', 'F5'), 'met'],
  ['first seen the day after', careLeaver.eet('2019-02-01', 'F5'), 'unknown', 'nothing is recorded'],
  ['the latest stands', careLeaver.eet('2018-12-20', 'F5').eet('2019-01-10', 'G5'), 'not-met', 'G5'],
  [
    'what is seen after the day is not looked at',
    careLeaver.eet('2019-01-10', 'G5').eet('2019-02-01', 'F5'),
    'not-met',
  ],
  ['seen the same before and after', careLeaver.eet('2018-09-03', 'F2', '2019-03-01'), 'met'],
  ['no information', careLeaver.eet('2019-01-10', '0'), 'unknown', 'No information (0)'],
  ['a code of no list', careLeaver.eet('2019-01-10', 'Q7'), 'unknown', 'Q7'],
  ['nothing is recorded of what they do', careLeaver, 'unknown', 'nothing is recorded'],
]);

it('does not carry a status past the day on which it ended', () => {
  const history = {
    ...careLeaver.history(),
    eet: [{ code: 'F2', start: '2018-09-03', end: '2019-01-31', lastKnownOn: '2019-01-30' }] as const,
  };
  const judged = (day: '2019-01-30' | '2019-01-31') =>
    eetLive.judge(history, periodOf('day', day), aCouncil());
  expect(judged('2019-01-30').answer).toBe('met');
  expect(judged('2019-01-31')).toEqual(unknown('F2 ended 2019-01-31, and nothing is recorded since'));
});

// DOMAIN M17: the codes in education, employment or training, and those that are not.
judges(eetLive, '2019-01-31', [
  ...['F1', 'P1', 'F2', 'P2', 'F4', 'P4', 'F5', 'P5', 'F3', 'P3'].map(
    (code) => [`${code} counts`, careLeaver.eet('2019-01-10', code), 'met'] as const,
  ),
  ...['G4', 'G5', 'G6'].map(
    (code) => [`${code} does not`, careLeaver.eet('2019-01-10', code), 'not-met'] as const,
  ),
]);

const inWork = (person: typeof careLeaver) => person.eet('2019-01-10', 'F5');
judges(eetLive, '2019-01-31', [
  ['22 and asked for support', inWork(at22.askedForSupport('2018-05-01')), 'met'],
  ['22 and never asked', inWork(at22), 'outside', 'not receiving support'],
  ['22 and in a programme of education', inWork(at22.onProgramme('2018-09-03')), 'met'],
  ['still in care at 17', inWork(aYoungPerson().born('2001-06-01').inCare('2010-05-04')), 'outside'],
  [
    'relevant at 17, and not of the caseload',
    inWork(aYoungPerson().born('2001-06-01').inCare('2010-05-04', '2018-06-01')),
    'outside',
  ],
  ['died', inWork(careLeaver.died('2019-01-31')), 'outside', 'died 2019-01-31'],
  ['nothing is recorded', aYoungPerson(), 'outside'],
]);
