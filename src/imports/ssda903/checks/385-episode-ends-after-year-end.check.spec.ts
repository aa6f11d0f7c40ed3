import { finds } from '../../../../test/builders/checks.ts';
import check from './385-episode-ends-after-year-end.check.ts';

finds(check, 2025, [
  ['the last day of the year', { Episodes: [{ LS: 'V4', DEC: '31/03/2025' }] }, {}],
  ['the day after', { Episodes: [{ LS: 'V4', DEC: '01/04/2025' }] }, { Episodes: [0] }],
  ['the day before', { Episodes: [{ LS: 'V4', DEC: '30/03/2025' }] }, {}],
  ['under a care order', { Episodes: [{ LS: 'C2', DEC: '01/04/2025' }] }, { Episodes: [0] }],
  ['still open, or a day that cannot be read', { Episodes: [{ DEC: '' }, { DEC: '31/04/2025' }] }, {}],
]);
