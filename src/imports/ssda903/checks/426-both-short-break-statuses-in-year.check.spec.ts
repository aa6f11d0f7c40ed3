import { finds } from '../../../../test/builders/checks.ts';
import check from './426-both-short-break-statuses-in-year.check.ts';

finds(check, 2025, [
  ['both', { Episodes: [{ LS: 'V3' }, { LS: 'C2' }, { LS: 'V4' }, { LS: 'v3' }] }, { Episodes: [0, 2, 3] }],
  ['breaks only', { Episodes: [{ LS: 'V3' }, { LS: 'V3' }] }, {}],
  ['an agreement only', { Episodes: [{ LS: 'V4' }, { LS: 'V2' }] }, {}],
  [
    'each of another child',
    {
      Episodes: [
        { CHILD: '1', LS: 'V3' },
        { CHILD: '2', LS: 'V4' },
      ],
    },
    {},
  ],
]);
