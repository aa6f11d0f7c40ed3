import { onsCode, text } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** Each district's upper-tier authority in April 2021, as the Office for National Statistics publishes it. */
export const districtLookup = defineTable({
  id: 'DistrictLookup',
  recorded: true,
  columns: {
    LTLA21CD: onsCode().required(),
    LTLA21NM: text(),
    UTLA21CD: onsCode().required(),
    UTLA21NM: text(),
  },
  key: ['LTLA21CD'],
});
