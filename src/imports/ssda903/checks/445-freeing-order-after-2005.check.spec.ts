import { finds } from '../../../../test/builders/checks.ts';
import check from './445-freeing-order-after-2005.check.ts';

finds(check, 2024, [
  ['the last day', { Episodes: [{ LS: 'D1', DECOM: '31/12/2005' }] }, {}],
  ['the day before', { Episodes: [{ LS: 'D1', DECOM: '30/12/2005' }] }, {}],
  ['the day after', { Episodes: [{ LS: 'D1', DECOM: '01/01/2006' }] }, { Episodes: [0] }],
  ['another legal status', { Episodes: [{ LS: 'E1', DECOM: '01/01/2006' }] }, {}],
  [
    'no day that can be read',
    {
      Episodes: [
        { LS: 'D1', DECOM: '' },
        { LS: 'D1', DECOM: '31/11/2023' },
      ],
    },
    {},
  ],
]);
