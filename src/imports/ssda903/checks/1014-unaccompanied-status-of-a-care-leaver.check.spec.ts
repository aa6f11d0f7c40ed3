import { finds } from '../../../../test/builders/checks.ts';
import check from './1014-unaccompanied-status-of-a-care-leaver.check.ts';

const UASC = [{ DUC: '05/06/2024' }];
const OC3 = [{ ACTIV: 'F2' }];

finds(check, 2025, [
  ['no episode', { UASC, OC3 }, { UASC: [0], OC3: [0] }],
  [
    'left on the first day of the year',
    { UASC, OC3, Episodes: [{ DECOM: '01/02/2020', DEC: '01/04/2024' }] },
    {},
  ],
  [
    'left the day before',
    { UASC, OC3, Episodes: [{ DECOM: '01/02/2020', DEC: '31/03/2024' }] },
    { UASC: [0], OC3: [0] },
  ],
  ['came on the last day', { UASC, OC3, Episodes: [{ DECOM: '31/03/2025' }] }, {}],
  ['came the day after', { UASC, OC3, Episodes: [{ DECOM: '01/04/2025' }] }, { UASC: [0], OC3: [0] }],
  ['nothing filled in', { UASC, OC3: [{}] }, {}],
  ['no care leaver', { UASC }, {}],
  ['not unaccompanied', { OC3 }, {}],
  ['without the day it ceased', { UASC: [{ DUC: '' }], OC3 }, { UASC: [0], OC3: [0] }],
]);
