import { finds } from '../../../../test/builders/checks.ts';
import check from './451-freeing-order-still-open.check.ts';

finds(check, 2024, [
  ['open', { Episodes: [{ LS: 'D1', DEC: '', REC: null }] }, { Episodes: [0] }],
  ['ended', { Episodes: [{ LS: 'D1', DEC: '05/06/2023', REC: 'E11' }] }, {}],
  [
    'ended, with half of it missing, is rule 148',
    {
      Episodes: [
        { LS: 'D1', REC: 'E11' },
        { LS: 'D1', DEC: '05/06/2023' },
      ],
    },
    {},
  ],
  ['another legal status', { Episodes: [{ LS: 'E1' }, { LS: '' }] }, {}],
]);
