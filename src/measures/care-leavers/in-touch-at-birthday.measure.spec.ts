import { aYoungPerson } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import { birthday } from '../../domain/dates/age.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import inTouchAtBirthday from './in-touch-at-birthday.measure.ts';

/** In care until the 18th birthday. */
const careLeaver = (bornOn: PlainDate) =>
  aYoungPerson().born(bornOn).inCare('2012-05-04', birthday(bornOn, 18), { because: 'E17' });

// DOMAIN M17, persons 1 to 8, asked by M19, in the year to 31 March 2025.
judges(inTouchAtBirthday, '2025-03-31', [
  ['1: in touch', careLeaver('2004-05-02').inTouch('2024-05-02', 'YES'), 'met', 'In touch (YES)'],
  // That the employer confirms a job is no touch.
  [
    '2: not in touch, known through the employer',
    careLeaver('2003-05-02').inTouch('2024-05-02', 'NO').eet('2024-05-02', 'F5'),
    'not-met',
    'Not in touch (NO)',
  ],
  ['3: back with parents', careLeaver('2005-05-02').inTouch('2024-05-02', 'RHOM'), 'excluded', 'RHOM'],
  ['4: moved abroad, in touch', careLeaver('2004-05-02').inTouch('2024-05-02', 'YES'), 'met'],
  ['5: in custody, in touch', careLeaver('2005-05-02').inTouch('2024-05-02', 'YES'), 'met'],
  ['6: turned 22', careLeaver('2002-05-02').inTouch('2024-05-02', 'YES'), 'outside'],
  ['7: refuses contact', careLeaver('2005-05-02').inTouch('2024-05-02', 'REFU'), 'not-met', '(REFU)'],
  [
    '8: taken over by Leeds at 17',
    aYoungPerson().born('2005-05-02').inCare('2012-05-04', '2022-09-01', { because: 'E3' }),
    'excluded',
  ],
]);

// 20th birthday on 30 September 2024: from 30 June to 30 October.
const turned20 = careLeaver('2004-09-30');
judges(inTouchAtBirthday, '2025-03-31', [
  ['no longer requires services', turned20.inTouch('2024-09-30', 'NREQ'), 'not-met'],
  ['three months before', turned20.inTouch('2024-06-30', 'YES'), 'met'],
  ['a day earlier', turned20.inTouch('2024-06-29', 'YES'), 'unknown', 'nothing was recorded around it'],
  ['one month after', turned20.inTouch('2024-10-30', 'YES'), 'met'],
  ['a day later', turned20.inTouch('2024-10-31', 'YES'), 'unknown'],
  ['a code of no list', turned20.inTouch('2024-09-30', 'MAYBE'), 'unknown', 'Code not known'],
  ['nothing is recorded of contact', turned20, 'unknown'],
  ['nothing is recorded at all', aYoungPerson(), 'outside'],
]);
judges(inTouchAtBirthday, '2025-03-31', [
  [
    'born on 29 February: 21 on 1 March',
    careLeaver('2004-02-29').inTouch('2025-03-01', 'YES'),
    'met',
    '2025-03-01',
  ],
]);
