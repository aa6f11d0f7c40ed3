import { finds } from '../../../../test/builders/checks.ts';
import check from './sw09stg2-social-worker-ends-the-day-they-began.check.ts';

const worker = (SW_DECOM: string, SW_DEC: string) => ({ SWEpisodes: [{ SW_DECOM, SW_DEC }] });

finds(check, 2026, [
  ['the day itself', worker('02/05/2025', '02/05/2025'), { SWEpisodes: [0] }],
  ['the day after', worker('02/05/2025', '03/05/2025'), {}],
  ['the day before', worker('02/05/2025', '01/05/2025'), {}],
  ['still open', worker('02/05/2025', ''), {}],
  ['nothing filled in', worker('', ''), {}],
  ['neither can be read', worker('2/5/25', '2/5/25'), {}],
]);
