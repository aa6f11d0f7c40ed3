import { finds } from '../../../../test/builders/checks.ts';
import check from './1009-reason-for-change-unknown.check.ts';

finds(check, 2025, [
  [
    'codes of the list, in any case',
    {
      Episodes: [
        { REASON_PLACE_CHANGE: 'CARPL' },
        { REASON_PLACE_CHANGE: 'other' },
        { REASON_PLACE_CHANGE: 'CUSTOD' },
      ],
    },
    {},
  ],
  [
    'no code, and one that only London put in',
    { Episodes: [{ REASON_PLACE_CHANGE: 'NA' }, { REASON_PLACE_CHANGE: 'LIIAF' }] },
    { Episodes: [0, 1] },
  ],
  ['blank', { Episodes: [{ REASON_PLACE_CHANGE: '' }] }, {}],
]);
