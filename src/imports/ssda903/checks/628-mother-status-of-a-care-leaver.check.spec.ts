import { finds } from '../../../../test/builders/checks.ts';
import check from './628-mother-status-of-a-care-leaver.check.ts';

const Header = [{ MOTHER: '1' }];
const OC3 = [{ IN_TOUCH: 'YES' }];

finds(check, 2025, [
  ['answered of a care leaver', { Header, OC3 }, { Header: [0] }],
  ['that she is none is an answer', { Header: [{ MOTHER: '0' }], OC3 }, { Header: [0] }],
  ['blank', { Header: [{ MOTHER: '' }], OC3 }, {}],
  ['looked after too', { Header, OC3, Episodes: [{ DECOM: '02/05/2024' }] }, {}],
  ['a row of OC3 with nothing in it', { Header, OC3: [{}] }, {}],
  ['no care leaver', { Header }, {}],
]);
