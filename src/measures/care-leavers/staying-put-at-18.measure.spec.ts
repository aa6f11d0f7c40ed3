import { aYoungPerson } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import stayingPutAt18 from './staying-put-at-18.measure.ts';

/** 18 on 2 May 2024. */
const born = aYoungPerson().born('2006-05-02');
const until18 = (placement: string, because = 'E17') =>
  born.inCare('2015-05-04', '2024-05-02', { placement, because });
const fostered = until18('U4');

// DOMAIN M22, persons 1 to 3 and 5, in the year to 31 March 2025.
judges(stayingPutAt18, '2025-03-31', [
  [
    '1: stays with the foster carer',
    fostered.accommodation('2024-05-02', 'Z1'),
    'met',
    '18th birthday on 2024-05-02: With former foster carer (Z1)',
  ],
  [
    '2: stays in the children’s home',
    until18('K2').accommodation('2024-05-02', 'C1'),
    'outside',
    'placed in K2',
  ],
  [
    '3: left at 17 years and 11 months',
    born.inCare('2015-05-04', '2024-04-02').accommodation('2024-05-02', 'Z1'),
    'outside',
    'left care 2024-04-02, before the 18th birthday',
  ],
  // Z takes the place of B, with parents or relatives, when the relative was the foster carer.
  ['5: with grandmother, who fostered', until18('U1').accommodation('2024-05-02', 'Z1'), 'met'],
]);

judges(stayingPutAt18, '2025-03-31', [
  ['unsuitable, and still with the carer', fostered.accommodation('2024-05-02', 'Z2'), 'met'],
  ['moved to a flat', fostered.accommodation('2024-05-02', 'U1'), 'not-met', '(U1)'],
  ['left to live on their own', until18('U6', 'E6').accommodation('2024-05-02', 'U1'), 'not-met'],
  ['left care the day before', born.inCare('2015-05-04', '2024-05-01'), 'outside', '2024-05-01'],
  [
    'in hospital that day, from the foster carer',
    born
      .inCare('2015-05-04', '2024-05-02', { placement: 'U4', because: 'E17' })
      .moved('2024-04-28', 'T1')
      .accommodation('2024-05-02', 'Z1'),
    'met',
  ],
  [
    'only a temporary stay is recorded',
    born.inCare('2023-05-04', '2024-05-02', { placement: 'T1', because: 'E17' }),
    'unknown',
    'cannot be told',
  ],
  ['care is left open', born.inCare('2015-05-04'), 'excluded', 'going on after the 18th birthday'],
  [
    'listed as a care leaver, no care history',
    born.accommodation('2024-05-02', 'Z1'),
    'excluded',
    'no care history is held',
  ],
  ['never 13 weeks in care', born.inCare('2024-04-02', '2024-05-02', { because: 'E17' }), 'outside'],
  ['where is not recorded', fostered, 'unknown', 'nothing was recorded around it'],
  ['no information', fostered.accommodation('2024-05-02', '0'), 'unknown'],
  ['back with parents', fostered.inTouch('2024-05-20', 'RHOM'), 'excluded'],
  [
    'turns 18 after the year',
    aYoungPerson().born('2007-04-01').inCare('2015-05-04'),
    'outside',
    'no 18th birthday',
  ],
  ['nothing is recorded', born, 'outside'],
]);
// Born on 29 February 2004: 18 on 1 March 2022.
const leap = aYoungPerson().born('2004-02-29').accommodation('2022-03-01', 'Z1');
judges(stayingPutAt18, '2022-03-31', [
  ['left on 1 March', leap.inCare('2015-05-04', '2022-03-01', { because: 'E17' }), 'met', 'on 2022-03-01'],
  ['left the day before', leap.inCare('2015-05-04', '2022-02-28', { because: 'E17' }), 'outside'],
]);
