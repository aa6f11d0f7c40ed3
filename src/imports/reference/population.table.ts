import { integer, onsCode, text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** Children aged 0 to 17 in an authority at a mid-year, with the publication that says so. */
export const population = defineTable({
  id: 'Population',
  recorded: true,
  columns: {
    LA_CODE: onsCode().required(),
    MID_YEAR: integer(1981, 2100).required(),
    PEOPLE_0_17: integer(1, 20_000_000).required(),
    PUBLISHED_ON: ukDate().required(),
    SOURCE: text(300).required(),
  },
  key: ['LA_CODE', 'MID_YEAR', 'PUBLISHED_ON'],
});
