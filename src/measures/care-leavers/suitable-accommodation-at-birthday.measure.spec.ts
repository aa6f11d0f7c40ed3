import { aYoungPerson } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import { birthday } from '../../domain/dates/age.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import suitableAtBirthday from './suitable-accommodation-at-birthday.measure.ts';

const born = (bornOn: PlainDate) => aYoungPerson().born(bornOn);
/** In care until the 18th birthday. */
const careLeaver = (bornOn: PlainDate) =>
  born(bornOn).inCare('2012-05-04', birthday(bornOn, 18), { because: 'E17' });

// DOMAIN M18, persons 1 to 8, in the year to 31 March 2025.
judges(suitableAtBirthday, '2025-03-31', [
  [
    '1: living independently',
    careLeaver('2004-05-02').inTouch('2024-05-02', 'YES').accommodation('2024-05-02', 'U1'),
    'met',
    '20th birthday on 2024-05-02: Independent living',
  ],
  [
    '2: not in touch, and no information: stays in the count',
    careLeaver('2003-05-02').inTouch('2024-05-02', 'NO').accommodation('2024-05-02', '0'),
    'unknown',
    'No information (0)',
  ],
  [
    '3: back with parents for six months or more',
    careLeaver('2005-05-02').inTouch('2024-05-02', 'RHOM').accommodation('2024-05-02', '0'),
    'excluded',
    'RHOM',
  ],
  [
    '4: moved abroad',
    careLeaver('2004-05-02').inTouch('2024-05-02', 'YES').accommodation('2024-05-02', 'G1'),
    'excluded',
    'Gone abroad (G1)',
  ],
  [
    '5: in custody',
    careLeaver('2005-05-02').inTouch('2024-05-02', 'YES').accommodation('2024-05-02', 'X2'),
    'not-met',
    'unsuitable: In custody (X2)',
  ],
  ['6: turned 22', careLeaver('2002-05-02').accommodation('2024-05-02', 'U1'), 'outside'],
  [
    '7: refuses contact',
    careLeaver('2005-05-02').inTouch('2024-05-02', 'REFU').accommodation('2024-05-02', '0'),
    'unknown',
  ],
  [
    '8: taken over by Leeds at 17',
    born('2005-05-02')
      .inCare('2012-05-04', '2022-09-01', { because: 'E3' })
      .accommodation('2024-05-02', 'U1'),
    'excluded',
    'taken over by another authority',
  ],
]);

const turned20 = careLeaver('2004-09-30');
judges(suitableAtBirthday, '2025-03-31', [
  ['gone abroad, whatever the ending', turned20.accommodation('2024-09-30', 'G2'), 'excluded'],
  ['deported', turned20.accommodation('2024-09-30', 'H1'), 'excluded'],
  ['residence recorded as not known', turned20.accommodation('2024-09-30', 'R2'), 'excluded'],
  ['with a former foster carer', turned20.accommodation('2024-09-30', 'Z1'), 'met'],
  ['the same, but unsuitable', turned20.accommodation('2024-09-30', 'Z2'), 'not-met'],
  ['of no fixed abode', turned20.accommodation('2024-09-30', 'S2'), 'not-met'],
  // No fixed abode and custody are unsuitable by code, even when a file says otherwise.
  ['of no fixed abode, sent as suitable', turned20.accommodation('2024-09-30', 'S1'), 'not-met'],
  ['in custody, sent as suitable', turned20.accommodation('2024-09-30', 'X1'), 'not-met'],
  ['a code of no list', turned20.accommodation('2024-09-30', 'Q7'), 'unknown', 'Code not known (Q7)'],
  ['three months before', turned20.accommodation('2024-06-30', 'U1'), 'met'],
  ['a day earlier', turned20.accommodation('2024-06-29', 'U1'), 'unknown'],
  ['nothing is recorded of where they live', turned20, 'unknown', 'nothing was recorded around it'],
  ['nothing is recorded', born('2004-09-30'), 'outside'],
]);
