import { aYoungPerson } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import homeless from './homeless.measure.ts';

const at19 = aYoungPerson().inCare('2010-05-04', '2017-06-01', { because: 'E17' });
const living = (code: string) => at19.accommodation('2019-01-10', code);

judges(homeless, '2019-01-31', [
  ['no fixed abode', living('S2'), 'met', '(S2) since 2019-01-10'],
  ['by the other code', living('S1'), 'met'],
  ['in bed and breakfast', living('W2'), 'not-met'],
  ['in emergency accommodation', living('V2'), 'not-met'],
  ['in a flat', living('U1'), 'not-met', '(U1)'],
  ['gone abroad', living('G1'), 'not-met'],
  ['residence not known', living('R2'), 'unknown', 'Residence not known'],
  ['no information', living('0'), 'unknown'],
  ['a code of no list', living('S9'), 'unknown', 'Code not known'],
  ['confirmed eight weeks before', at19.accommodation('2018-12-06', 'S2'), 'met'],
  ['a day earlier', at19.accommodation('2018-12-05', 'S2'), 'unknown', 'more than 8 weeks'],
  ['has moved since', living('S2').accommodation('2019-01-31', 'U1'), 'not-met'],
  ['moves tomorrow', living('S2').accommodation('2019-02-01', 'U1'), 'met'],
  ['nothing is recorded of where they live', at19, 'unknown'],
  ['not a care leaver', aYoungPerson().accommodation('2019-01-10', 'S2'), 'outside'],
]);
