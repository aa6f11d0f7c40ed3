import { finds } from '../../../../test/builders/checks.ts';
import check from './sw04stg1-social-worker-start-is-no-day.check.ts';

const start = (SW_DECOM: string) => ({ SWEpisodes: [{ SW_DECOM }] });

finds(check, 2025, [
  ['a day', start('01/02/2024'), {}],
  ['a leap day', start('29/02/2024'), {}],
  ['no leap year', start('29/02/2023'), { SWEpisodes: [0] }],
  ['a day not known, in its last year', start('ZZ/02/2023'), {}],
  ['nothing known', start('zz/zz/zzzz'), {}],
  ['a leap day of a year not known', start('29/02/ZZZZ'), {}],
  ['a day that no month has', start('31/06/ZZZZ'), { SWEpisodes: [0] }],
  ['a month that is none', start('01/13/ZZZZ'), { SWEpisodes: [0] }],
  ['no day at all', start('zz'), { SWEpisodes: [0] }],
  ['written the other way about', start('2024/02/01'), { SWEpisodes: [0] }],
  ['blank, which is rule SW01aSTG1', start(''), {}],
]);

finds(check, 2026, [
  ['a day', start('01/02/2024'), {}],
  ['a day not known', start('ZZ/02/2023'), { SWEpisodes: [0] }],
  ['blank', start(''), {}],
]);
