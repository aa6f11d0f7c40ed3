import { text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** Which social worker a child was allocated to, and when. */
export const socialWorkerAllocations = defineTable({
  id: 'SocialWorkerAllocations',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    WORKER_ID: text(20).required(),
    SW_ALLOC_START: ukDate().required(),
    SW_ALLOC_END: ukDate().blankWhileOpen(),
  },
  key: ['CHILD', 'WORKER_ID', 'SW_ALLOC_START'],
  span: ['SW_ALLOC_START', 'SW_ALLOC_END'],
});
