import { finds } from '../../../../test/builders/checks.ts';
import check from './179-placement-location-not-known.check.ts';

finds(check, 2025, [
  [
    'inside and outside',
    {
      Episodes: [
        { LS: 'C2', PL_LOCATION: 'IN' },
        { LS: 'C2', PL_LOCATION: 'out' },
      ],
    },
    {},
  ],
  ['not known', { Episodes: [{ LS: 'C2', PL_LOCATION: '' }] }, { Episodes: [0] }],
  ['another word', { Episodes: [{ LS: 'C2', PL_LOCATION: 'INSIDE' }] }, { Episodes: [0] }],
  ['a short break has none', { Episodes: [{ LS: 'V3' }, { LS: 'V4' }] }, {}],
  ["an adopter's home is confidential", { Episodes: [{ LS: 'E1', PLACE: 'A6', PL_LA: 'CON' }] }, {}],
]);
