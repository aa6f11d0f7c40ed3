import { text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';
import { measureId } from './measure-id.ts';
import { decimal } from './published-cells.ts';

/** What a measure is meant to reach from a day until a day, and how much worse is still amber (DOMAIN 6.5). */
export const targets = defineTable({
  id: 'Targets',
  recorded: true,
  columns: {
    MEASURE: measureId().required(),
    // In the unit the measure is printed in: 10 for 10%.
    TARGET: decimal(0, 1_000_000).required(),
    TOLERANCE: decimal(0, 1_000_000).required(),
    START: ukDate().required(),
    END: ukDate().blankWhileOpen(),
    SOURCE: text(300).required(),
  },
  key: ['MEASURE', 'START'],
  span: ['START', 'END'],
});
