import { finds } from '../../../../test/builders/checks.ts';
import check from './sw07stg2-social-worker-ends-outside-the-years.check.ts';

const end = (SW_DEC: string) => ({ SWEpisodes: [{ SW_DEC }] });

finds(check, 2024, [
  ['the day before the year', end('31/03/2023'), { SWEpisodes: [0] }],
  ['its first day', end('01/04/2023'), {}],
  ['its last day', end('31/03/2024'), {}],
  ['the day after', end('01/04/2024'), { SWEpisodes: [0] }],
  ['still open', end(''), {}],
]);

finds(check, 2025, [
  ['the day before the year before', end('31/03/2023'), { SWEpisodes: [0] }],
  ['its first day', end('01/04/2023'), {}],
  ['the last day of the year', end('31/03/2025'), {}],
  ['the day after', end('01/04/2025'), { SWEpisodes: [0] }],
  ['one that cannot be read', end('1/4/25'), {}],
]);
