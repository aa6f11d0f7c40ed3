import { finds } from '../../../../test/builders/checks.ts';
import check from './214-short-break-with-placement-details.check.ts';

finds(check, 2025, [
  ['a postcode', { Episodes: [{ LS: 'V3', PL_POST: 'HD1 1AA' }] }, { Episodes: [0] }],
  ['a URN, even XXXXXXX', { Episodes: [{ LS: 'V4', URN: 'XXXXXXX' }] }, { Episodes: [0] }],
  ['neither', { Episodes: [{ LS: 'V3', PL_POST: ' ', URN: '' }] }, {}],
  ['not a short break', { Episodes: [{ LS: 'V2', PL_POST: 'HD1 1AA', URN: 'SC045099' }] }, {}],
  ['no legal status', { Episodes: [{ LS: '', PL_POST: 'HD1 1AA' }] }, {}],
]);
