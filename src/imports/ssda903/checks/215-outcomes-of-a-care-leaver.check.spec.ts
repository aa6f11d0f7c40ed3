import { finds } from '../../../../test/builders/checks.ts';
import check from './215-outcomes-of-a-care-leaver.check.ts';

finds(check, 2025, [
  ['items of both', { OC3: [{ IN_TOUCH: 'DIED' }], OC2: [{ TEETH_CHECK: '1' }] }, { OC3: [0], OC2: [0] }],
  [
    'help that was offered is one',
    { OC3: [{ ACCOM: 'U1' }], OC2: [{ INTERVENTION_OFFERED: '0' }] },
    { OC3: [0], OC2: [0] },
  ],
  ['nothing but an SDQ score', { OC3: [{ IN_TOUCH: 'YES' }], OC2: [{ SDQ_SCORE: '12' }] }, {}],
  ['no item of a care leaver', { OC3: [{ IN_TOUCH: '' }], OC2: [{ TEETH_CHECK: '1' }] }, {}],
  ['no row of OC2', { OC3: [{ IN_TOUCH: 'YES' }] }, {}],
  [
    'only rows with items',
    { OC3: [{}, { ACTIV: 'F2' }], OC2: [{}, { CONVICTED: '0' }] },
    { OC3: [1], OC2: [1] },
  ],
]);
