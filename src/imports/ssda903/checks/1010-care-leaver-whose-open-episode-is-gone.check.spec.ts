import { finds } from '../../../../test/builders/checks.ts';
import check from './1010-care-leaver-whose-open-episode-is-gone.check.ts';

const OC3 = [{ IN_TOUCH: 'YES' }];
const open = [{ DECOM: '01/02/2020', DEC: '' }];

finds(check, 2025, [
  ['left open and gone', { OC3, Episodes_last: open }, { OC3: [0] }],
  ['sent again', { OC3, Episodes_last: open, Episodes: [{ DECOM: '01/02/2020', DEC: '02/05/2024' }] }, {}],
  ['closed last year', { OC3, Episodes_last: [{ DECOM: '01/02/2020', DEC: '02/05/2023' }] }, {}],
  [
    'the last one closed, an earlier one not',
    { OC3, Episodes_last: [{ DECOM: '02/02/2020', DEC: '02/05/2023' }, ...open] },
    {},
  ],
  [
    'the last one open, though it stands first',
    { OC3, Episodes_last: [...open, { DECOM: '31/01/2020', DEC: '01/02/2020' }] },
    { OC3: [0] },
  ],
  ['a start that cannot be read', { OC3, Episodes_last: [{ DECOM: '1/2/20', DEC: '' }] }, {}],
  ['not in last year', { OC3, Episodes_last: [] }, {}],
  ['no last year is held', { OC3 }, {}],
]);
