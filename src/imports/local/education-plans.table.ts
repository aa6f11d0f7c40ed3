import { oneOf, text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** When a child's personal education plan was made, and when it was reviewed. */
export const educationPlans = defineTable({
  id: 'EducationPlans',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    PEP: oneOf('made', 'reviewed').required(),
    PEP_ON: ukDate().required(),
  },
  key: ['CHILD', 'PEP', 'PEP_ON'],
});
