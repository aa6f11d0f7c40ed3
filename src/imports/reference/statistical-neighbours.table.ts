import { localAuthorityCodes } from '../../domain/codes/local-authority.codes.ts';
import { code, integer, onsCode } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** Which authorities an authority is compared with, in a model of a year: 2021 and 2025 share few (DOMAIN 6.4). */
export const statisticalNeighbours = defineTable({
  id: 'StatisticalNeighbours',
  recorded: true,
  columns: {
    model: integer(2000, 2100).required(),
    la_code: code(localAuthorityCodes).required(),
    rank: integer(1, 200).required(),
    neighbour_code: code(localAuthorityCodes).required(),
    neighbour_ons_code: onsCode().required(),
  },
  key: ['model', 'la_code', 'rank'],

  check({ row, refusal }) {
    if (localAuthorityCodes.get(row.la_code)!.ons === null)
      refusal('la_code', 'no-such-authority', 'This authority was merged and has no ONS code. Leave it out.');
    if (row.la_code === row.neighbour_code)
      refusal(
        'neighbour_code',
        'own-neighbour',
        'An authority is no neighbour of its own. Leave the row out.',
      );
    if (localAuthorityCodes.get(row.neighbour_code)!.ons !== row.neighbour_ons_code)
      refusal(
        'neighbour_ons_code',
        'codes-differ',
        'This is not the ONS code of the authority in neighbour_code. Send the two codes of one authority.',
      );
  },
});
