import { finds } from '../../../../test/builders/checks.ts';
import check from './705-liberty-orders-overlap.check.ts';

const orders = (...days: [string, string][]) => ({
  DoLo: days.map(([DOLO_START, DOLO_END]) => ({ DOLO_START, DOLO_END })),
});

finds(check, 2027, [
  ['one after the other', orders(['01/06/2026', '02/06/2026'], ['05/06/2026', '']), {}],
  ['on the day the one before ended', orders(['01/06/2026', '02/06/2026'], ['02/06/2026', '']), {}],
  ['the day before', orders(['01/06/2026', '03/06/2026'], ['02/06/2026', '05/06/2026']), { DoLo: [1] }],
  ['while the one before is open', orders(['01/06/2026', ''], ['02/06/2026', '03/06/2026']), { DoLo: [1] }],
  [
    'one that holds another',
    orders(['04/06/2026', '05/06/2026'], ['03/06/2026', '07/06/2026']),
    { DoLo: [1] },
  ],
  [
    'three, of which the last is at fault',
    orders(['01/06/2026', '02/06/2026'], ['04/06/2026', '05/06/2026'], ['03/06/2026', '07/06/2026']),
    { DoLo: [2] },
  ],
  [
    'a later month, though a lower day',
    orders(['20/06/2026', '25/06/2026'], ['01/07/2026', '05/07/2026']),
    {},
  ],
  ['no start', orders(['', ''], ['02/06/2026', '03/06/2026']), {}],
  ['an end that cannot be read', orders(['01/06/2026', '31/06/2026'], ['02/06/2026', '03/06/2026']), {}],
  ['one alone', orders(['01/06/2026', '']), {}],
]);
