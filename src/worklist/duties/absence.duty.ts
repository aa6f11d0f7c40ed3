import { academicYearInWords, academicYearOn } from '../../domain/dates/academic-year.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { placementAt } from '../../domain/care/in-care.ts';
import { isOfSchoolAge, lastCount, missedIn } from '../../domain/education/school-year.ts';
import type { AttendanceCount, History } from '../../domain/history/history.ts';
import { defineDuty } from '../duty.ts';
import { watched } from '../risk-source.ts';

export default defineDuty({
  id: 'absence',
  title: 'A tenth of the school year missed so far',
  rank: 'risk',
  source: watched('a tenth or more of the half-days of the academic year missed, by the last count of it'),
  roles: ['virtual-school', 'social-worker'],
  record: 'attendance',
  judge(history, day) {
    if (!placementAt(history.episodes, day) || !isOfSchoolAge(history, day)) return null;
    const count = countBy(history, day);
    if (!count || missedIn(count) * 10 < count.sessionsPossible) return null;
    return {
      what: 'Persistently absent from school',
      due: null,
      since: count.countedTo,
      because: `missed ${missedIn(count)} of ${count.sessionsPossible} half-days of the academic year ${academicYearInWords(academicYearOn(day))}, counted to ${count.countedTo}`,
      wouldChange:
        'Counts in "Persistently absent from school in the last academic year" once the year is over, unless fewer than a tenth are missed by then.',
    };
  },
});

/** The last count of the academic year that was made by the day. */
const countBy = ({ attendance }: History, day: PlainDate): AttendanceCount | undefined =>
  lastCount({ attendance: attendance.filter(({ countedTo }) => countedTo <= day) }, academicYearOn(day));
