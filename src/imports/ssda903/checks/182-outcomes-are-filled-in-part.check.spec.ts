import { finds } from '../../../../test/builders/checks.ts';
import check from './182-outcomes-are-filled-in-part.check.ts';

const four = { IMMUNISATIONS: '1', TEETH_CHECK: '0', HEALTH_ASSESSMENT: '1', SUBSTANCE_MISUSE: '0' };

finds(check, 2025, [
  ['all four', { OC2: [four] }, {}],
  ['none of any', { OC2: [{ SDQ_SCORE: '12' }] }, {}],
  ['conviction alone', { OC2: [{ CONVICTED: '0' }] }, { OC2: [0] }],
  ['development check alone', { OC2: [{ HEALTH_CHECK: '1' }] }, { OC2: [0] }],
  ['help offered alone', { OC2: [{ INTERVENTION_OFFERED: '1' }] }, { OC2: [0] }],
  ['no immunisations', { OC2: [{ ...four, IMMUNISATIONS: '' }] }, { OC2: [0] }],
  ['no teeth check', { OC2: [{ ...four, TEETH_CHECK: '' }] }, { OC2: [0] }],
  ['no health assessment', { OC2: [{ ...four, HEALTH_ASSESSMENT: '' }] }, { OC2: [0] }],
  [
    'no substance misuse, although help was received',
    { OC2: [four, { ...four, SUBSTANCE_MISUSE: '', INTERVENTION_RECEIVED: '1' }] },
    { OC2: [1] },
  ],
]);
