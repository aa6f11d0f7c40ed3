import { finds } from '../../../../test/builders/checks.ts';
import check from './190-outcomes-although-not-in-care-all-year.check.ts';

const inCareAllYear = [{ DECOM: '01/04/2024', RNE: 'S', LS: 'C2' }];
const cameInYear = [{ DECOM: '02/04/2024', RNE: 'S', LS: 'C2' }];

const OC2 = [{ TEETH_CHECK: '0' }];

finds(check, 2025, [
  ['came into care on 2 April', { Episodes: cameInYear, OC2 }, { OC2: [0] }],
  ['came into care on 1 April', { Episodes: inCareAllYear, OC2 }, {}],
  ['has no episode at all', { OC2 }, { OC2: [0] }],
  ['every item is blank', { Episodes: cameInYear, OC2: [{ SDQ_SCORE: '12' }] }, {}],
  ['only the last item', { Episodes: cameInYear, OC2: [{ INTERVENTION_OFFERED: '1' }] }, { OC2: [0] }],
]);
