import { finds } from '../../../../test/builders/checks.ts';
import check from './446-placement-order-before-december-2005.check.ts';

finds(check, 2025, [
  ['the first day', { Episodes: [{ LS: 'E1', DECOM: '01/12/2005' }] }, {}],
  ['the day before', { Episodes: [{ LS: 'E1', DECOM: '30/11/2005' }] }, { Episodes: [0] }],
  ['the day after', { Episodes: [{ LS: 'E1', DECOM: '02/12/2005' }] }, {}],
  ['another legal status', { Episodes: [{ LS: 'C2', DECOM: '30/11/2005' }] }, {}],
  [
    'no day that can be read',
    {
      Episodes: [
        { LS: 'E1', DECOM: '' },
        { LS: 'E1', DECOM: '31/11/2005' },
      ],
    },
    {},
  ],
]);
