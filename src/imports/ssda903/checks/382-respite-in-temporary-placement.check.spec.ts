import { finds } from '../../../../test/builders/checks.ts';
import check from './382-respite-in-temporary-placement.check.ts';

finds(check, 2025, [
  ['a break', { Episodes: [{ PLACE: 'T0', LS: 'V3' }] }, { Episodes: [0] }],
  ['an agreement', { Episodes: [{ PLACE: 'T4', LS: 'V4' }] }, { Episodes: [0] }],
  ['not temporary', { Episodes: [{ PLACE: 'U6', LS: 'V3' }] }, {}],
  ['not on short breaks', { Episodes: [{ PLACE: 'T1', LS: 'C2' }] }, {}],
  [
    'one of the two is blank',
    {
      Episodes: [
        { PLACE: 'T1', LS: '' },
        { PLACE: '', LS: 'V3' },
      ],
    },
    {},
  ],
]);
