import { text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** When a young person lived with a parent or someone with parental responsibility after care. */
export const livingAtHome = defineTable({
  id: 'LivingAtHome',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    HOME_START: ukDate().required(),
    HOME_END: ukDate().blankWhileOpen(),
  },
  key: ['CHILD', 'HOME_START'],
  span: ['HOME_START', 'HOME_END'],
});
