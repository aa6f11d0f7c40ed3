import { onsCode, text } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';
import { publishedValue } from './published-cells.ts';

/** Published figures of areas: what was measured, of which area and period, and where it stands. */
export const comparators = defineTable({
  id: 'Comparators',
  recorded: true,
  columns: {
    measure: text().required(),
    area: text().required(),
    // An average of several authorities has none.
    ons_code: onsCode(),
    period: text().required(),
    value: publishedValue().required(),
    unit: text().required(),
    source: text(300).required(),
    note: text(300),
  },
  key: ['measure', 'area', 'period', 'source'],
});
