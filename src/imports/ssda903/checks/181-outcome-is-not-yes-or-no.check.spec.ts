import { finds } from '../../../../test/builders/checks.ts';
import check from './181-outcome-is-not-yes-or-no.check.ts';

finds(check, 2025, [
  ['0 and 1', { OC2: [{ CONVICTED: '0', TEETH_CHECK: '1' }] }, {}],
  ['as data tools write them', { OC2: [{ CONVICTED: 'True', TEETH_CHECK: '0.0' }] }, {}],
  ['all blank', { OC2: [{}] }, {}],
  ['2', { OC2: [{ CONVICTED: '1' }, { CONVICTED: '2' }] }, { OC2: [1] }],
  ['yes', { OC2: [{ HEALTH_CHECK: 'Y' }] }, { OC2: [0] }],
  ['immunisations', { OC2: [{ IMMUNISATIONS: '2' }] }, { OC2: [0] }],
  ['teeth', { OC2: [{ TEETH_CHECK: '2' }] }, { OC2: [0] }],
  ['health assessment', { OC2: [{ HEALTH_ASSESSMENT: '2' }] }, { OC2: [0] }],
  ['substance misuse', { OC2: [{ SUBSTANCE_MISUSE: '2' }] }, { OC2: [0] }],
  ['help received', { OC2: [{ INTERVENTION_RECEIVED: '2' }] }, { OC2: [0] }],
  ['help offered, and two at once', { OC2: [{ INTERVENTION_OFFERED: '2', CONVICTED: '2' }] }, { OC2: [0] }],
]);
