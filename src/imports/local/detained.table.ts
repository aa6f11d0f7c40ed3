import { text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** When a young person was in custody or hospital. */
export const detained = defineTable({
  id: 'Detained',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    DETAINED_START: ukDate().required(),
    DETAINED_END: ukDate().blankWhileOpen(),
  },
  key: ['CHILD', 'DETAINED_START'],
  span: ['DETAINED_START', 'DETAINED_END'],
});
