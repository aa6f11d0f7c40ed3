import { accommodationCodes } from '../../domain/codes/accommodation.codes.ts';
import { activityCodes } from '../../domain/codes/activity.codes.ts';
import { inTouchCodes } from '../../domain/codes/in-touch.codes.ts';
import { code, text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** What was known of a care leaver on a day, in OC3's codes; a blank was not asked or not learned that day. */
export const careLeaverContacts = defineTable({
  id: 'CareLeaverContacts',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    KNOWN_ON: ukDate().required(),
    IN_TOUCH: code(inTouchCodes).datedBy('KNOWN_ON'),
    ACTIV: code(activityCodes).datedBy('KNOWN_ON'),
    ACCOM: code(accommodationCodes).datedBy('KNOWN_ON'),
  },
  key: ['CHILD', 'KNOWN_ON'],

  check({ row, refusal }) {
    if (row.IN_TOUCH === null && row.ACTIV === null && row.ACCOM === null)
      refusal(
        'IN_TOUCH',
        'nothing-known',
        'Says nothing that can be read. Fill in IN_TOUCH, ACTIV or ACCOM.',
      );
  },
});
