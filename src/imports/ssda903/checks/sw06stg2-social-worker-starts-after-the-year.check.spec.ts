import { finds } from '../../../../test/builders/checks.ts';
import check from './sw06stg2-social-worker-starts-after-the-year.check.ts';

const start = (SW_DECOM: string) => ({ SWEpisodes: [{ SW_DECOM }] });

finds(check, 2025, [
  ['on the last day', start('31/03/2025'), {}],
  ['the day after', start('01/04/2025'), { SWEpisodes: [0] }],
  ['the day before', start('30/03/2025'), {}],
  ['years before', start('01/04/2015'), {}],
  ['blank', start(''), {}],
  ['one that cannot be read', start('1/4/25'), {}],
]);
