import { reasonPlacedCeasedCodes } from '../../../domain/codes/adoption.codes.ts';
import { code, text, ukDate } from '../cells.ts';
import { defineTable } from '../table.ts';

export const placedAdoption = defineTable({
  id: 'PlacedAdoption',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    DOB: ukDate().required().rule('102'),
    DATE_PLACED: ukDate().required().rule('115'),
    DATE_PLACED_CEASED: ukDate().blankWhileOpen().rule('116'),
    REASON_PLACED_CEASED: code(reasonPlacedCeasedCodes).rule('120'),
  },
  key: ['CHILD', 'DATE_PLACED'],
  check({ row: { DATE_PLACED, DATE_PLACED_CEASED }, refusal }) {
    if (DATE_PLACED_CEASED !== null && DATE_PLACED_CEASED < DATE_PLACED)
      refusal(
        'DATE_PLACED_CEASED',
        '522',
        'The decision was reversed before it was made. Put DATE_PLACED or DATE_PLACED_CEASED right.',
      );
  },
});
