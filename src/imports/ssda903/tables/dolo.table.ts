import { text, ukDate } from '../cells.ts';
import { defineTable } from '../table.ts';

/** Deprivation-of-liberty orders; first in the 2026/27 collection. */
export const dolo = defineTable({
  id: 'DoLo',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    DOB: ukDate().required().rule('102'),
    DOLO_START: ukDate().required().rule('700'),
    DOLO_END: ukDate().blankWhileOpen().rule('701'),
  },
  key: ['CHILD', 'DOLO_START'],
  check({ row: { DOLO_START, DOLO_END }, refusal }) {
    if (DOLO_END !== null && DOLO_END < DOLO_START)
      refusal('DOLO_END', '702', 'The order ended before it began. Put DOLO_START or DOLO_END right.');
  },
});
