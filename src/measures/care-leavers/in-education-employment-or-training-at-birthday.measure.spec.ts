import { aYoungPerson } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import { birthday } from '../../domain/dates/age.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import eetAtBirthday from './in-education-employment-or-training-at-birthday.measure.ts';

const born = (bornOn: PlainDate) => aYoungPerson().born(bornOn);
/** In care until the 18th birthday. */
const careLeaver = (bornOn: PlainDate) =>
  born(bornOn).inCare('2012-05-04', birthday(bornOn, 18), { because: 'E17' });

// DOMAIN M17, persons 1 to 8, in the year to 31 March 2025.
judges(eetAtBirthday, '2025-03-31', [
  [
    '1: in education around the 20th birthday',
    careLeaver('2004-05-02').inTouch('2024-05-02', 'YES').eet('2024-05-02', 'F2'),
    'met',
    '20th birthday on 2024-05-02: Other education, full time (F2) since 2024-05-02',
  ],
  [
    '2: not in touch, but the employer confirms the job',
    careLeaver('2003-05-02').inTouch('2024-05-02', 'NO').eet('2024-05-02', 'F5'),
    'met',
    '21st birthday',
  ],
  [
    '3: back with parents for six months or more',
    careLeaver('2005-05-02').inTouch('2024-05-02', 'RHOM').eet('2024-05-02', '0'),
    'excluded',
    'RHOM',
  ],
  [
    '4: moved abroad, a parent',
    careLeaver('2004-05-02').inTouch('2024-05-02', 'YES').eet('2024-05-02', 'G6'),
    'not-met',
  ],
  ['5: in custody', careLeaver('2005-05-02').inTouch('2024-05-02', 'YES').eet('2024-05-02', 'G5'), 'not-met'],
  ['6: turned 22', careLeaver('2002-05-02').inTouch('2024-05-02', 'YES').eet('2024-05-02', 'F1'), 'outside'],
  [
    '7: refuses contact, and stays in the count',
    careLeaver('2005-05-02').inTouch('2024-05-02', 'REFU').eet('2024-05-02', '0'),
    'unknown',
    'No information (0)',
  ],
  [
    '8: taken over by Leeds at 17',
    born('2005-05-02').inCare('2012-05-04', '2022-09-01', { because: 'E3' }).eet('2024-05-02', 'F1'),
    'excluded',
    'taken over by another authority on 2022-09-01',
  ],
]);

const inWork = (bornOn: PlainDate, age: number) => careLeaver(bornOn).eet(birthday(bornOn, age), 'F5');
judges(eetAtBirthday, '2025-03-31', [
  [
    '19 on 1 April, the first day of the year',
    inWork('2005-04-01', 19),
    'met',
    '19th birthday on 2024-04-01',
  ],
  ['19 the day before it', inWork('2005-03-31', 19), 'unknown', '20th birthday on 2025-03-31'],
  [
    '21 on 31 March, the last day of the year',
    inWork('2004-03-31', 21),
    'met',
    '21st birthday on 2025-03-31',
  ],
  ['21 the day after it', inWork('2004-04-01', 21), 'unknown', '20th birthday on 2024-04-01'],
  ['only 18', inWork('2006-05-02', 18), 'outside', 'no 19th, 20th or 21st birthday'],
]);

// The year is cut off after the as-at day; born on 29 February is 21 on 1 March.
judges(eetAtBirthday, '2025-02-28', [
  [
    'the leap-day birthday is still to come',
    inWork('2004-02-29', 21),
    'outside',
    'from 2024-04-01 to 2025-02-28',
  ],
]);
judges(eetAtBirthday, '2025-03-01', [
  ['the leap-day birthday is today', inWork('2004-02-29', 21), 'met', '21st birthday on 2025-03-01'],
]);

// 20th birthday on 30 September 2024: from 30 June to 30 October.
const turned20 = careLeaver('2004-09-30');
judges(eetAtBirthday, '2025-03-31', [
  ['three months before', turned20.eet('2024-06-30', 'F5'), 'met', 'last confirmed 2024-06-30'],
  ['a day earlier', turned20.eet('2024-06-29', 'F5'), 'unknown', 'nothing was recorded around it'],
  ['one month after', turned20.eet('2024-10-30', 'F5'), 'met'],
  ['a day later', turned20.eet('2024-10-31', 'F5'), 'unknown'],
  ['began long before, confirmed three months before', turned20.eet('2023-01-01', 'F5', '2024-06-30'), 'met'],
  ['seen long before and long after', turned20.eet('2024-01-10', 'F5', '2025-03-10'), 'met'],
  [
    'the nearest stands: after',
    turned20.eet('2024-08-01', 'G5').eet('2024-10-02', 'F5'),
    'met',
    'last confirmed 2024-10-02',
  ],
  [
    'the nearest stands: before',
    turned20.eet('2024-09-29', 'G5').eet('2024-10-02', 'F5'),
    'not-met',
    'last confirmed 2024-09-29',
  ],
  ['of two as near, the one before', turned20.eet('2024-09-29', 'G5').eet('2024-10-01', 'F5'), 'not-met'],
  ['on the birthday itself', turned20.eet('2024-09-29', 'G5').eet('2024-09-30', 'F5'), 'met'],
  ['nothing is recorded of what they do', turned20, 'unknown', 'nothing was recorded around it'],
  ['a code of no list', turned20.eet('2024-09-30', 'Q7'), 'unknown', 'Code not known (Q7)'],
]);
// Nobody is judged by what was seen after the as-at day.
judges(eetAtBirthday, '2024-10-09', [
  ['first seen in work the day after', turned20.eet('2024-09-01', 'G5').eet('2024-10-10', 'F5'), 'not-met'],
  ['nothing else seen', turned20.eet('2024-10-10', 'F5'), 'unknown'],
]);
judges(eetAtBirthday, '2024-10-09', [
  ['died, recorded the day after', turned20.eet('2024-09-30', 'F5').inTouch('2024-10-10', 'DIED'), 'met'],
]);
judges(eetAtBirthday, '2024-10-10', [
  [
    'died, recorded on the as-at day',
    turned20.eet('2024-09-30', 'F5').inTouch('2024-10-10', 'DIED'),
    'excluded',
  ],
]);
judges(eetAtBirthday, '2024-10-10', [['seen on the as-at day', turned20.eet('2024-10-10', 'F5'), 'met']]);

const inWorkAt20 = turned20.eet('2024-09-30', 'F5');
judges(eetAtBirthday, '2025-03-31', [
  ['no longer needs services', inWorkAt20.inTouch('2024-09-30', 'NREQ'), 'met'],
  ['not in touch, and nothing known', turned20.inTouch('2024-09-30', 'NO'), 'unknown'],
  [
    'was back with parents, long before',
    inWorkAt20.inTouch('2024-01-10', 'RHOM').inTouch('2024-09-01', 'YES'),
    'met',
  ],
  // The dead are not seen again: the code holds however long ago it was recorded.
  ['died, by the code of a year before', turned20.inTouch('2023-09-30', 'DIED'), 'excluded', 'DIED'],
  ['died, by a code within the month after', turned20.inTouch('2024-10-30', 'DIED'), 'excluded'],
  ['died, by a later code', inWorkAt20.inTouch('2024-10-31', 'DIED'), 'met'],
  ['died on the birthday', inWorkAt20.died('2024-09-30'), 'outside', 'died on 2024-09-30'],
  ['died the day after the birthday', inWorkAt20.died('2024-10-01'), 'met'],
]);

judges(eetAtBirthday, '2025-03-31', [
  // On the 21st birthday the duty to those who have not asked for support ends; the cohort is still theirs.
  ['21 and never asked for support', inWork('2003-05-02', 21), 'met'],
  ['21 and asked for support', inWork('2003-05-02', 21).askedForSupport('2024-05-02'), 'met'],
  [
    'left care for good at 15',
    born('2004-09-30').inCare('2012-05-04', '2020-06-01').eet('2024-09-30', 'F5'),
    'outside',
    'not looked after at 16 or 17',
  ],
  [
    'left care at 17, long enough in it',
    born('2004-09-30').inCare('2012-05-04', '2022-01-10').eet('2024-09-30', 'F5'),
    'met',
  ],
  [
    'in care for 12 weeks at 17',
    born('2004-09-30').inCare('2021-11-01', '2022-01-24').eet('2024-09-30', 'F5'),
    'outside',
  ],
  [
    'short breaks only',
    born('2004-09-30').inCare('2012-05-04', '2022-09-30', { legalStatus: 'V4' }).eet('2024-09-30', 'F5'),
    'excluded',
    'short breaks only',
  ],
  [
    'short breaks as a small child',
    born('2004-09-30').inCare('2012-05-04', '2012-05-06', { legalStatus: 'V3' }),
    'outside',
  ],
  [
    'taken over by another authority as a small child',
    born('2004-09-30').inCare('2012-05-04', '2013-05-04', { because: 'E3' }),
    'outside',
  ],
  [
    'taken over after the birthday, by a return that kept care open past 18',
    born('2004-09-30').inCare('2012-05-04', '2024-12-01', { because: 'E3' }).eet('2024-09-30', 'F5'),
    'met',
  ],
  [
    'listed by a return, and no care history held',
    born('2004-09-30').eet('2024-09-30', 'F5'),
    'met',
    'a care leaver by the return, no care history is held',
  ],
  [
    'listed by contact only',
    born('2004-09-30').inTouch('2024-09-30', 'NO'),
    'unknown',
    'no care history is held',
  ],
  ['listed in another year only', born('2004-09-30').eet('2023-09-30', 'F5'), 'outside'],
  ['nothing is recorded', born('2004-09-30'), 'outside', '20th birthday on 2024-09-30'],
]);
