import { oneOf, text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** When a young person's needs were assessed, their pathway plan made, and it reviewed. */
export const pathwaySteps = defineTable({
  id: 'PathwaySteps',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    STEP: oneOf('assessment', 'plan', 'review').required(),
    DONE_ON: ukDate().required(),
  },
  key: ['CHILD', 'STEP', 'DONE_ON'],
});
