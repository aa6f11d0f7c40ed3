import { finds } from '../../../../test/builders/checks.ts';
import check from './148-episode-end-and-reason-not-both.check.ts';

finds(check, 2025, [
  ['both', { Episodes: [{ DEC: '02/05/2024', REC: 'X1' }] }, {}],
  ['neither', { Episodes: [{ DEC: '', REC: null }] }, {}],
  ['a day only', { Episodes: [{ DEC: '02/05/2024', REC: '' }] }, { Episodes: [0] }],
  ['a reason only', { Episodes: [{ DEC: '', REC: 'E8' }] }, { Episodes: [0] }],
  [
    'a day that cannot be read is filled in all the same',
    { Episodes: [{ DEC: '31/02/2024', REC: 'E8' }] },
    {},
  ],
]);
