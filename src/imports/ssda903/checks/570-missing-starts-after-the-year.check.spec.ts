import { finds } from '../../../../test/builders/checks.ts';
import check from './570-missing-starts-after-the-year.check.ts';

const start = (MIS_START: string) => ({ Missing: [{ MIS_START }] });

finds(check, 2025, [
  ['on 31 March', start('31/03/2025'), {}],
  ['on 1 April', start('01/04/2025'), { Missing: [0] }],
  ['years before', start('01/04/2020'), {}],
  ['blank', start(''), {}],
  ['unreadable', start('2025-04-01'), {}],
]);
