import { finds } from '../../../../test/builders/checks.ts';
import check from './630-no-previous-permanence-of-a-new-start.check.ts';

const Episodes = [{ DECOM: '01/04/2024', RNE: 'S' }];
const given = (PREV_PERM: string, LA_PERM = '', DATE_PERM = '') => ({
  Episodes,
  PrevPerm: [{ PREV_PERM, LA_PERM, DATE_PERM }],
});

finds(check, 2025, [
  ['nothing said, started on the first day', { Episodes }, { Episodes: [0] }],
  ['started the day before', { Episodes: [{ DECOM: '31/03/2024', RNE: 'S' }] }, {}],
  ['moved, and started nothing', { Episodes: [{ DECOM: '01/05/2024', RNE: 'P' }] }, {}],
  ['no day of the start', { Episodes: [{ DECOM: '', RNE: 'S' }] }, {}],
  ['none before', given('Z1'), {}],
  ['an order in full', given('P1', '382', 'ZZ/05/2020'), {}],
  ['an order without its day', given('P1', '382'), { Episodes: [0] }],
  ['an order without its authority', given('P1', '', '01/05/2020'), { Episodes: [0] }],
  ['authority and day of no order', given('', '382', '01/05/2020'), { Episodes: [0] }],
  ['an empty row', given(''), { Episodes: [0] }],
  [
    'one of two rows is not answered, and two starts',
    {
      Episodes: [...Episodes, { DECOM: '01/09/2024', RNE: 'S' }],
      PrevPerm: [{ PREV_PERM: 'Z1' }, { PREV_PERM: 'P2' }],
    },
    { Episodes: [0, 1] },
  ],
]);
