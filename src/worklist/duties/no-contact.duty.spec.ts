import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import noContact from './no-contact.duty.ts';

const leaver = aChild().born('1999-05-04').inCare('2009-05-04', '2017-05-04', { because: 'E17' });
const never = ['risk No successful contact is recorded'];
const out = ['risk Not in touch since 10 Jan'];

it.each([
  ['nothing recorded', leaver, '2019-02-04', never],
  ['tried only', leaver.contacted('2019-02-01', 'call', false), '2019-02-04', never],
  ['reached tomorrow', leaver.contacted('2019-02-05'), '2019-02-04', never],
  ['reached today', leaver.contacted('2019-02-04'), '2019-02-04', []],
  ['not in touch', leaver.contacted('2018-12-01').inTouch('2019-01-10', 'NO'), '2019-02-04', out],
  [
    'not in touch from tomorrow',
    leaver.contacted('2018-12-01').inTouch('2019-01-10', 'NO'),
    '2019-01-09',
    [],
  ],
  [
    'not in touch, and reached since',
    leaver.contacted('2019-01-10').inTouch('2019-01-10', 'NO'),
    '2019-02-04',
    [],
  ],
  ['refuses', leaver.contacted('2018-12-01').inTouch('2019-01-10', 'REFU'), '2019-02-04', []],
  ['nobody of ours', aChild().born('1999-05-04'), '2019-02-04', []],
] as [string, Person, PlainDate, string[]][])('%s', (_, person, day, sentences) => {
  expect(sentencesOf(noContact, person, day)).toEqual(sentences);
});
