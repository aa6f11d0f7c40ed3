import { accommodationCodes } from '../../../domain/codes/accommodation.codes.ts';
import { activityCodes } from '../../../domain/codes/activity.codes.ts';
import { inTouchCodes } from '../../../domain/codes/in-touch.codes.ts';
import { code, text, ukDate } from '../cells.ts';
import { defineTable } from '../table.ts';

export const oc3 = defineTable({
  id: 'OC3',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    DOB: ukDate().required().rule('102'),
    IN_TOUCH: code(inTouchCodes).expected().rule('131'),
    ACTIV: code(activityCodes).expected().rule('132'),
    ACCOM: code(accommodationCodes).expected().rule('133'),
  },
  key: ['CHILD'],
});
