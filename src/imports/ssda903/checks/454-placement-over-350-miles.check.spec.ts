import { finds } from '../../../../test/builders/checks.ts';
import check from './454-placement-over-350-miles.check.ts';

finds(check, 2026, [
  ['350 miles', { Episodes: [{ PL_DISTANCE: '350' }, { PL_DISTANCE: '350.0' }] }, {}],
  ['a tenth of a mile more', { Episodes: [{ PL_DISTANCE: '350.1' }] }, { Episodes: [0] }],
  ['a tenth of a mile less', { Episodes: [{ PL_DISTANCE: '349.9' }] }, {}],
  ['not known', { Episodes: [{ PL_DISTANCE: '999.9' }] }, {}],
  [
    'near that, and past it',
    { Episodes: [{ PL_DISTANCE: '999.8' }, { PL_DISTANCE: '1000' }] },
    { Episodes: [0, 1] },
  ],
  ['blank, or a word', { Episodes: [{ PL_DISTANCE: '' }, { PL_DISTANCE: 'far' }] }, {}],
]);
