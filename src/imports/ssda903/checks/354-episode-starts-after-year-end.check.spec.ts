import { finds } from '../../../../test/builders/checks.ts';
import check from './354-episode-starts-after-year-end.check.ts';

finds(check, 2025, [
  ['the last day of the year', { Episodes: [{ DECOM: '31/03/2025' }] }, {}],
  ['the day after', { Episodes: [{ DECOM: '01/04/2025' }] }, { Episodes: [0] }],
  ['the day before', { Episodes: [{ DECOM: '30/03/2025', DEC: '01/04/2025' }] }, {}],
  ['no day that can be read', { Episodes: [{ DECOM: '31/04/2025' }, { DECOM: '' }] }, {}],
]);
