import { text, ukDate } from '../ssda903/cells.ts';
import { Column } from '../ssda903/column.ts';
import { defineTable } from '../ssda903/table.ts';
import { decimal } from './published-cells.ts';

const measureId = (): Column<string> =>
  Column.of<string>((cell) =>
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(cell)
      ? cell
      : {
          code: 'not-a-measure',
          message:
            'Write the id of a measure, like three-or-more-placements. GET /api/v1/measures lists them.',
        },
  );

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
