import { measureId } from '../reference/measure-id.ts';
import { decimal } from '../reference/published-cells.ts';
import { integer, text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';
import { webAddress } from './web-address.ts';

// What a cell that cannot be read would leave out is part of what was observed, so its row is refused.
/** What was observed of a measure that nobody counts, and the paper that says so. */
export const observations = defineTable({
  id: 'Observations',
  recorded: true,
  columns: {
    MEASURE: measureId().required(),
    ASPECT: text().blankWhileOpen(),
    PERIOD_START: ukDate().required(),
    // Blank is the one day of PERIOD_START: an observation never goes on.
    PERIOD_END: ukDate().blankWhileOpen(),
    VALUE: decimal(0, 1_000_000).blankWhileOpen(),
    WORD: text().blankWhileOpen(),
    NUMERATOR: integer(0, 1_000_000).blankWhileOpen(),
    DENOMINATOR: integer(0, 1_000_000).blankWhileOpen(),
    SOURCE_TITLE: text(300).required(),
    SOURCE_PART: text(300).required(),
    SOURCE_URL: webAddress(),
    OBSERVED_ON: ukDate().required(),
    PUBLISHED_ON: ukDate().blankWhileOpen(),
    // Why it takes the place of what this source said before of the same days.
    REASON: text(500).blankWhileOpen(),
  },
  key: ['MEASURE', 'PERIOD_START', 'SOURCE_TITLE'],
  span: ['PERIOD_START', 'PERIOD_END'],
});
