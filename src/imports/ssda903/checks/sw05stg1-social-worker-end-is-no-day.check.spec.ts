import { finds } from '../../../../test/builders/checks.ts';
import check from './sw05stg1-social-worker-end-is-no-day.check.ts';

const end = (SW_DEC: string) => ({ SWEpisodes: [{ SW_DECOM: '01/02/2020', SW_DEC }] });

finds(check, 2025, [
  ['a day', end('01/02/2024'), {}],
  ['blank while the worker is there', end(''), {}],
  ['no such day', end('31/06/2024'), { SWEpisodes: [0] }],
  ['a day not known, in its last year', end('ZZ/02/2024'), {}],
  ['no day at all', end('zz'), { SWEpisodes: [0] }],
]);

finds(check, 2026, [
  ['blank', end(''), {}],
  ['a day not known', end('ZZ/02/2024'), { SWEpisodes: [0] }],
]);
