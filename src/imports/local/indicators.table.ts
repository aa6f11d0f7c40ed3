import { geographyKinds, groups } from '../../domain/observation/indicator-observation.ts';
import { decimal } from '../reference/published-cells.ts';
import { integer, oneOf, text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';
import { webAddress } from './web-address.ts';

// What a cell that cannot be read would leave out is part of what was published, so its row is refused.
/** What somebody published of an indicator of a plan, of a place and a group, and the paper that says so. */
export const indicators = defineTable({
  id: 'Indicators',
  recorded: true,
  columns: {
    INDICATOR: text(100).required(),
    PERIOD_START: ukDate().required(),
    // Blank is the one day of PERIOD_START: what is published of a period never goes on.
    PERIOD_END: ukDate().blankWhileOpen(),
    // Blank is the whole council.
    AREA_KIND: oneOf(...geographyKinds).blankWhileOpen(),
    AREA: text().blankWhileOpen(),
    // Blank is everybody it is about.
    GROUP: oneOf(...groups).blankWhileOpen(),
    VALUE: decimal(-1_000_000_000, 1_000_000_000).required(),
    NUMERATOR: integer(0, 1_000_000_000).blankWhileOpen(),
    DENOMINATOR: integer(0, 1_000_000_000).blankWhileOpen(),
    SOURCE_TITLE: text(300).required(),
    SOURCE_PART: text(300).required(),
    SOURCE_URL: webAddress(),
    PUBLISHED_ON: ukDate().blankWhileOpen(),
    // The publisher's word for it: provisional, revised, final.
    RELEASE: text(50).blankWhileOpen(),
    // Why it takes the place of what this release said before of the same.
    REASON: text(500).blankWhileOpen(),
  },
  key: ['INDICATOR', 'PERIOD_START', 'SOURCE_TITLE'],
  span: ['PERIOD_START', 'PERIOD_END'],
});
