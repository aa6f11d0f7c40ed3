import { isoDate, onsCode, text } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** What became of districts since April 2021: an old code, its new one, and the upper-tier authority it lies in. */
export const districtChanges = defineTable({
  id: 'DistrictChanges',
  recorded: true,
  columns: {
    old_code: onsCode().required(),
    old_name: text(),
    new_code: onsCode().required(),
    new_name: text(),
    from: isoDate().required(),
    upper_tier_code: onsCode().required(),
  },
  key: ['old_code', 'from'],
});
