import { oneOf, text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** When somebody's views were recorded, and how they were heard. Not what they said. */
export const views = defineTable({
  id: 'Views',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    RECORDED_ON: ukDate().required(),
    HOW: oneOf('in person', 'advocate', 'written', 'other').required(),
  },
  key: ['CHILD', 'RECORDED_ON', 'HOW'],
});
