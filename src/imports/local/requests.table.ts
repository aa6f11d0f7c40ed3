import { requestKinds } from '../../domain/codes/request-kinds.ts';
import { oneOf, text, ukDate } from '../ssda903/cells.ts';
import { ukDay } from '../ssda903/days.ts';
import { defineTable } from '../ssda903/table.ts';

/** What children and young people asked for, who has it now, and what they were answered. */
export const requests = defineTable({
  id: 'Requests',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    REQUEST: oneOf(...requestKinds).required(),
    ASKED_ON: ukDate().required(),
    WORKER_ID: text(20),
    ANSWERED_ON: ukDate().blankWhileOpen(),
    ANSWER: oneOf('yes', 'no', 'partly'),
    WITHDRAWN_ON: ukDate().blankWhileOpen(),
  },
  key: ['CHILD', 'REQUEST', 'ASKED_ON'],

  // Answered on the day it was asked is the best there is, so the two days may be one.
  check({ row, refusal }) {
    for (const column of ['ANSWERED_ON', 'WITHDRAWN_ON'] as const)
      if (row[column] !== null && row[column] < row.ASKED_ON)
        refusal(
          column,
          'ends-before-it-begins',
          `Before ASKED_ON, ${ukDay(row.ASKED_ON)}. Put one of the two right.`,
        );
    if ((row.ANSWERED_ON === null) !== (row.ANSWER === null))
      refusal(
        row.ANSWER === null ? 'ANSWER' : 'ANSWERED_ON',
        'half-answered',
        'An answer has its day and says yes, no or partly. Fill in ANSWERED_ON and ANSWER, or neither.',
      );
    if (row.ANSWERED_ON !== null && row.WITHDRAWN_ON !== null)
      refusal(
        'WITHDRAWN_ON',
        'answered-and-withdrawn',
        'A request is answered or taken back. Leave out one of the two days.',
      );
  },
});
