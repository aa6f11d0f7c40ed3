import { finds } from '../../../../test/builders/checks.ts';
import check from './420-short-break-with-placement-authority.check.ts';

finds(check, 2025, [
  ['a break', { Episodes: [{ LS: 'V3', PL_LA: 'E08000034' }] }, { Episodes: [0] }],
  ['an agreement, abroad', { Episodes: [{ LS: 'V4', PL_LA: 'NUK' }] }, { Episodes: [0] }],
  ['without', { Episodes: [{ LS: 'V3', PL_LA: '' }] }, {}],
  ['not a short break', { Episodes: [{ LS: 'C2', PL_LA: 'E08000034' }] }, {}],
]);
