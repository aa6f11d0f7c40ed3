import { finds } from '../../../../test/builders/checks.ts';
import check from './145-category-of-need-unknown.check.ts';

finds(check, 2025, [
  ['the first and the last', { Episodes: [{ CIN: 'N1' }, { CIN: 'n8' }] }, {}],
  [
    'N0 and N9 are of the children in need census only',
    { Episodes: [{ CIN: 'N0' }, { CIN: 'N9' }] },
    { Episodes: [0, 1] },
  ],
  ['without its letter', { Episodes: [{ CIN: '1' }] }, { Episodes: [0] }],
  ['blank', { Episodes: [{ CIN: '' }] }, {}],
]);
