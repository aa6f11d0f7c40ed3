import { finds } from '../../../../test/builders/checks.ts';
import check from './1000-care-leaver-died-in-care.check.ts';

const OC3 = [{ IN_TOUCH: 'YES' }];

finds(check, 2025, [
  ['died this year', { OC3, Episodes: [{ REC: 'E2' }] }, { OC3: [0] }],
  ['died last year', { OC3, Episodes_last: [{ REC: 'X1' }, { REC: 'E2' }] }, { OC3: [0] }],
  ['left care', { OC3, Episodes: [{ REC: 'E4A' }], Episodes_last: [{ REC: 'X1' }] }, {}],
  ['still open', { OC3, Episodes: [{ REC: '' }] }, {}],
  ['no last year is held', { OC3 }, {}],
  ['no row of OC3', { Episodes: [{ REC: 'E2' }] }, {}],
]);
