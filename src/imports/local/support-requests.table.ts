import { oneOf, text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/**
 * Support after 21: `asked` for under the Children and Social Work Act 2017 s. 3, or in a `programme` of
 * education or training under the Children Act 1989 s. 23CA.
 */
export const supportRequests = defineTable({
  id: 'SupportRequests',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    KIND: oneOf('asked', 'programme').required(),
    ASKED_ON: ukDate().required(),
    WITHDRAWN_ON: ukDate().blankWhileOpen(),
  },
  key: ['CHILD', 'KIND', 'ASKED_ON'],
  span: ['ASKED_ON', 'WITHDRAWN_ON'],
});
