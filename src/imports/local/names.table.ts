import { text } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** What a person is called and where they can be rung, which the return does not say. A blank takes nothing away. */
export const names = defineTable({
  id: 'Names',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    GIVEN_NAME: text(100),
    FAMILY_NAME: text(100),
    PHONE: text(30),
  },
  key: ['CHILD'],

  check({ row, refusal }) {
    if (row.GIVEN_NAME === null && row.FAMILY_NAME === null && row.PHONE === null)
      refusal(
        'GIVEN_NAME',
        'nothing-known',
        'Says nothing that can be read. Fill in GIVEN_NAME, FAMILY_NAME or PHONE.',
      );
  },
});
