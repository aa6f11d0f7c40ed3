import { flag, oneOf, text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** Who was seen or reached on which day, or was not though somebody tried. */
export const contacts = defineTable({
  id: 'Contacts',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    HAPPENED_ON: ukDate().required(),
    KIND: oneOf('visit', 'meeting', 'call', 'message').required(),
    // 0 is an attempt: nobody opened, nobody answered.
    SUCCEEDED: flag().required(),
    WORKER_ID: text(20),
  },
  key: ['CHILD', 'HAPPENED_ON', 'KIND', 'SUCCEEDED'],
});
