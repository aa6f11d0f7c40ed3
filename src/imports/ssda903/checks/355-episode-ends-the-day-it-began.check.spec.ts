import { finds } from '../../../../test/builders/checks.ts';
import check from './355-episode-ends-the-day-it-began.check.ts';

finds(check, 2025, [
  ['the day itself', { Episodes: [{ DECOM: '02/05/2024', DEC: '02/05/2024' }] }, { Episodes: [0] }],
  ['the day after', { Episodes: [{ DECOM: '02/05/2024', DEC: '03/05/2024' }] }, {}],
  ['the day before, which is rule 356', { Episodes: [{ DECOM: '02/05/2024', DEC: '01/05/2024' }] }, {}],
  ['still open', { Episodes: [{ DECOM: '02/05/2024', DEC: '' }] }, {}],
]);
