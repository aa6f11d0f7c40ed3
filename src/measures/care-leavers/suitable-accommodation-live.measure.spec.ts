import { aYoungPerson } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import suitableLive from './suitable-accommodation-live.measure.ts';

const careLeaver = aYoungPerson().born('1999-06-01').inCare('2010-05-04', '2017-06-01', { because: 'E17' });

judges(suitableLive, '2019-01-31', [
  [
    'in suitable accommodation',
    careLeaver.accommodation('2018-09-03', 'D1', '2019-01-10'),
    'met',
    '(D1) since 2018-09-03, last confirmed 2019-01-10',
  ],
  ['in unsuitable accommodation', careLeaver.accommodation('2019-01-10', 'D2'), 'not-met', 'unsuitable'],
  ['confirmed eight weeks before, to the day', careLeaver.accommodation('2018-12-06', 'D1'), 'met'],
  [
    'confirmed a day earlier',
    careLeaver.accommodation('2018-12-05', 'D1'),
    'unknown',
    'D1 was last confirmed 2018-12-05, more than 8 weeks before 2019-01-31',
  ],
  [
    'first seen the day after',
    careLeaver.accommodation('2019-02-01', 'D1'),
    'unknown',
    'nothing is recorded',
  ],
  ['no information', careLeaver.accommodation('2019-01-10', '0'), 'unknown', 'No information (0)'],
  ['nothing is recorded of where they live', careLeaver, 'unknown', 'nothing is recorded'],
  ['gone abroad', careLeaver.accommodation('2019-01-10', 'G1'), 'excluded'],
  // Abroad when last heard of, but not lately: where they are is unknown like anybody's.
  ['gone abroad, not confirmed lately', careLeaver.accommodation('2018-09-03', 'G1'), 'unknown'],
  ['deported', careLeaver.accommodation('2019-01-10', 'H2'), 'excluded'],
  ['residence recorded as not known', careLeaver.accommodation('2019-01-10', 'R1'), 'excluded'],
  ['in custody', careLeaver.accommodation('2019-01-10', 'X2'), 'not-met'],
  ['of no fixed abode', careLeaver.accommodation('2019-01-10', 'S2'), 'not-met'],
  ['with a former foster carer', careLeaver.accommodation('2019-01-10', 'Z1'), 'met'],
  ['still in care at 17', aYoungPerson().born('2001-06-01').inCare('2010-05-04'), 'outside'],
  ['died', careLeaver.accommodation('2019-01-10', 'D1').died('2019-01-31'), 'outside'],
  ['nothing is recorded', aYoungPerson(), 'outside'],
]);
