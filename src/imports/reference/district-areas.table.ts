import { text, ukDate } from '../ssda903/cells.ts';
import { Column } from '../ssda903/column.ts';
import { defineTable } from '../ssda903/table.ts';

const shape = /^([A-Z]{1,2}\d[A-Z\d]?)( +\d)?$/;

/** The beginning of a postcode, as `HD1` or `HD1 8`. */
const outward = (): Column<string> =>
  Column.of<string>((cell) => {
    const [, code, sector] = shape.exec(cell.toUpperCase()) ?? [];
    return code
      ? [code, sector?.trim()].filter(Boolean).join(' ')
      : { code: 'not-an-outward-code', message: 'Write the beginning of a postcode, like HD1 or HD1 8.' };
  });

/** Which area of the district the postcodes that begin so lie in, since a day; of two beginnings the longer one holds. */
export const districtAreas = defineTable({
  id: 'DistrictAreas',
  recorded: true,
  columns: {
    OUTWARD: outward().required(),
    AREA: text(100).required(),
    SINCE: ukDate().required(),
    SOURCE: text(300).required(),
  },
  key: ['OUTWARD', 'SINCE'],
});
