import { sdqReasonCodes } from '../../../domain/codes/sdq-reason.codes.ts';
import { code, flag, integer, text, ukDate } from '../cells.ts';
import { defineTable } from '../table.ts';

export const oc2 = defineTable({
  id: 'OC2',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    DOB: ukDate().required().rule('102'),
    SDQ_SCORE: integer(0, 40).rule('180'),
    SDQ_REASON: code(sdqReasonCodes).rule('196'),
    CONVICTED: flag().rule('181'),
    HEALTH_CHECK: flag().rule('181'),
    IMMUNISATIONS: flag().rule('181'),
    TEETH_CHECK: flag().rule('181'),
    HEALTH_ASSESSMENT: flag().rule('181'),
    SUBSTANCE_MISUSE: flag().rule('181'),
    INTERVENTION_RECEIVED: flag().rule('181'),
    INTERVENTION_OFFERED: flag().rule('181'),
  },
  key: ['CHILD'],
});
