import { text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** Which worker a young person was allocated to, and when. */
export const paAllocations = defineTable({
  id: 'PaAllocations',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    WORKER_ID: text(20).required(),
    ALLOC_START: ukDate().required(),
    ALLOC_END: ukDate().blankWhileOpen(),
  },
  key: ['CHILD', 'WORKER_ID', 'ALLOC_START'],
  span: ['ALLOC_START', 'ALLOC_END'],
});
