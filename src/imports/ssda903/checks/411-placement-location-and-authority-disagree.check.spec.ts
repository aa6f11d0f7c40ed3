import { finds } from '../../../../test/builders/checks.ts';
import check from './411-placement-location-and-authority-disagree.check.ts';

finds(check, 2025, [
  ['inside, in our own', { Episodes: [{ PL_LOCATION: 'IN', PL_LA: 'E08000034' }] }, {}],
  ['inside, in another', { Episodes: [{ PL_LOCATION: 'IN', PL_LA: 'E08000033' }] }, { Episodes: [0] }],
  ['inside, and not known where', { Episodes: [{ PL_LOCATION: 'IN', PL_LA: '' }] }, { Episodes: [0] }],
  [
    'outside, in our own: the rule asks of inside only',
    { Episodes: [{ PL_LOCATION: 'OUT', PL_LA: 'E08000034' }] },
    {},
  ],
  ['not known', { Episodes: [{ PL_LOCATION: '', PL_LA: '' }] }, {}],
]);
