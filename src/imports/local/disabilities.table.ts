import { disabilityCodes } from '../../domain/codes/disability.codes.ts';
import { code, text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** The disabilities a child is known to have; NONE says that there is none, and a child without a row was not asked after. */
export const disabilities = defineTable({
  id: 'Disabilities',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    DISABILITY: code(disabilityCodes).required(),
    DISABILITY_START: ukDate().required(),
    DISABILITY_END: ukDate().blankWhileOpen(),
  },
  key: ['CHILD', 'DISABILITY', 'DISABILITY_START'],
  span: ['DISABILITY_START', 'DISABILITY_END'],
});
