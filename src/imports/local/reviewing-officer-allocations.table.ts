import { text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** Which independent reviewing officer was appointed for a child's case, and when. */
export const reviewingOfficerAllocations = defineTable({
  id: 'ReviewingOfficerAllocations',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    WORKER_ID: text(20).required(),
    IRO_ALLOC_START: ukDate().required(),
    IRO_ALLOC_END: ukDate().blankWhileOpen(),
  },
  key: ['CHILD', 'WORKER_ID', 'IRO_ALLOC_START'],
  span: ['IRO_ALLOC_START', 'IRO_ALLOC_END'],
});
