import { permanencePlanCodes } from '../../domain/codes/permanence-plan.codes.ts';
import { prefixedCode, text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** When a plan for a child's permanent home was recorded, and what it is; a row for each of several. */
export const permanencePlans = defineTable({
  id: 'PermanencePlans',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    RECORDED_ON: ukDate().required(),
    PLAN: prefixedCode(permanencePlanCodes).required(),
  },
  key: ['CHILD', 'RECORDED_ON', 'PLAN'],
});
