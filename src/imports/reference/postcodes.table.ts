import { integer, onsCode, postcode } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/**
 * Postcodes with their British National Grid reference in metres and their district, cut from the ONS Postcode
 * Directory. Blank is unknown, never nought: some postcodes stand nowhere.
 */
export const postcodes = defineTable({
  id: 'Postcodes',
  recorded: true,
  columns: {
    postcode: postcode().required(),
    easting: integer(1, 700_000),
    northing: integer(1, 1_300_000),
    la_code: onsCode(),
  },
  key: ['postcode'],

  check({ row, finding }) {
    if ((row.easting === null) === (row.northing === null)) return;
    row.easting = row.northing = null;
    finding(
      'easting',
      'half-a-grid-reference',
      'Easting and northing go together. Send both; neither was taken.',
    );
  },
});
