import { finds } from '../../../../test/builders/checks.ts';
import check from './547-development-check-without-the-other-outcomes.check.ts';

const four = { IMMUNISATIONS: '1', TEETH_CHECK: '0', HEALTH_ASSESSMENT: '1', SUBSTANCE_MISUSE: '0' };

finds(check, 2025, [
  ['nothing else', { OC2: [{ HEALTH_CHECK: '1' }] }, { OC2: [0] }],
  ['no immunisations', { OC2: [{ ...four, HEALTH_CHECK: '1', IMMUNISATIONS: '' }] }, { OC2: [0] }],
  ['no teeth check', { OC2: [{ ...four, HEALTH_CHECK: '1', TEETH_CHECK: '' }] }, { OC2: [0] }],
  ['no health assessment', { OC2: [{ ...four, HEALTH_CHECK: '1', HEALTH_ASSESSMENT: '' }] }, { OC2: [0] }],
  ['no substance misuse', { OC2: [{ ...four, HEALTH_CHECK: '1', SUBSTANCE_MISUSE: '' }] }, { OC2: [0] }],
  ['all four', { OC2: [{ ...four, HEALTH_CHECK: '1' }] }, {}],
  ['answered with no', { OC2: [{ HEALTH_CHECK: '0' }] }, {}],
  ['blank', { OC2: [{ TEETH_CHECK: '1' }] }, {}],
]);
