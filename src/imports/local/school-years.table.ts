import { flag, integer, text } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';
import { academicYear } from './school-cells.ts';

/** Attendance, suspensions and permanent exclusion of a child in one academic year; of the present one, so far. */
export const schoolYears = defineTable({
  id: 'SchoolYears',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    ACADEMIC_YEAR: academicYear().required(),
    // Half-days.
    SESSIONS_POSSIBLE: integer(0, 500),
    SESSIONS_AUTHORISED: integer(0, 500),
    SESSIONS_UNAUTHORISED: integer(0, 500),
    SUSPENSIONS: integer(0, 100),
    PERMANENTLY_EXCLUDED: flag(),
  },
  key: ['CHILD', 'ACADEMIC_YEAR'],

  check({ row, refusal }) {
    const { SESSIONS_POSSIBLE: possible, SUSPENSIONS, PERMANENTLY_EXCLUDED } = row;
    const { SESSIONS_AUTHORISED: authorised, SESSIONS_UNAUTHORISED: unauthorised } = row;
    if (possible !== null && (authorised ?? 0) + (unauthorised ?? 0) > possible)
      refusal(
        'SESSIONS_POSSIBLE',
        'more-missed-than-possible',
        'More sessions were missed than were possible. Put one of the three right.',
      );
    const told = [possible, authorised, unauthorised, SUSPENSIONS, PERMANENTLY_EXCLUDED];
    if (told.every((cell) => cell === null))
      refusal(
        'SESSIONS_POSSIBLE',
        'nothing-known',
        'Says nothing that can be read. Fill in the sessions, SUSPENSIONS or PERMANENTLY_EXCLUDED.',
      );
  },
});
