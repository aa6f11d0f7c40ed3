import { reasonPlacedCeasedCodes } from '../../../domain/codes/adoption.codes.ts';
import { code, text, ukDate } from '../cells.ts';
import { defineTable } from '../table.ts';

export const placedAdoption = defineTable({
  id: 'PlacedAdoption',
  recorded: false,
  columns: {
    CHILD: text(20).required(),
    DOB: ukDate().required().rule('102'),
    DATE_PLACED: ukDate().required().rule('115'),
    DATE_PLACED_CEASED: ukDate().blankWhileOpen().rule('116'),
    REASON_PLACED_CEASED: code(reasonPlacedCeasedCodes).rule('120'),
  },
  key: ['CHILD', 'DATE_PLACED'],
});
