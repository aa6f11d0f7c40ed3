import { aYoungPerson } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import { birthday } from '../../domain/dates/age.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import stayingPutAt19And20 from './staying-put-at-19-and-20.measure.ts';

/** In foster care until the 18th birthday. */
const fostered = (bornOn: PlainDate, placement = 'U4') =>
  aYoungPerson().born(bornOn).inCare('2012-05-04', birthday(bornOn, 18), { placement, because: 'E17' });

// DOMAIN M22, persons 4 and 6, in the year to 31 March 2025.
judges(stayingPutAt19And20, '2025-03-31', [
  [
    '4: on the 19th birthday in a flat',
    fostered('2005-05-02').accommodation('2023-05-02', 'Z1').accommodation('2024-05-02', 'U1'),
    'not-met',
    '19th birthday on 2024-05-02',
  ],
  [
    '6: on the 21st birthday',
    fostered('2003-05-02').accommodation('2024-05-02', 'Z1'),
    'outside',
    'no 19th or 20th birthday',
  ],
]);
judges(stayingPutAt19And20, '2025-03-31', [
  ['still there at 19', fostered('2005-05-02').accommodation('2024-05-02', 'Z1'), 'met'],
  ['still there at 20', fostered('2004-05-02').accommodation('2024-05-02', 'Z1'), 'met', '20th birthday'],
  ['on the 18th birthday', fostered('2006-05-02').accommodation('2024-05-02', 'Z1'), 'outside'],
  ['19 on 1 April, the first day', fostered('2005-04-01').accommodation('2024-04-01', 'Z1'), 'met'],
  ['20 on 31 March, the last day', fostered('2005-03-31').accommodation('2025-03-31', 'Z1'), 'met'],
  [
    '20 the day after it',
    fostered('2005-04-01').accommodation('2025-04-01', 'Z1'),
    'unknown',
    '19th birthday',
  ],
  ['was in a children’s home', fostered('2005-05-02', 'K2').accommodation('2024-05-02', 'Z1'), 'outside'],
  ['residence not known', fostered('2005-05-02').accommodation('2024-05-02', 'R1'), 'unknown'],
  ['where is not recorded', fostered('2005-05-02'), 'unknown'],
  ['nothing is recorded', aYoungPerson(), 'outside'],
]);
