import { finds } from '../../../../test/builders/checks.ts';
import check from './147-episode-end-not-a-day.check.ts';

finds(check, 2025, [
  ['a real day', { Episodes: [{ DEC: '02/05/2024' }] }, {}],
  ['still open', { Episodes: [{ DEC: '' }] }, {}],
  ['a leap day', { Episodes: [{ DEC: '29/02/2024' }] }, {}],
  ['29 February of a common year', { Episodes: [{ DEC: '29/02/2025' }] }, { Episodes: [0] }],
  ['a short year', { Episodes: [{ DEC: '02/05/24' }] }, { Episodes: [0] }],
]);
