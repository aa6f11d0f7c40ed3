import { placementAt } from '../../domain/care/in-care.ts';
import { stayOn } from '../../domain/care/stay.ts';
import { holds } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { isOfSchoolAge } from '../../domain/education/school-year.ts';
import type { History } from '../../domain/history/history.ts';
import { defineDuty } from '../duty.ts';
import { watched } from '../risk-source.ts';

export default defineDuty({
  id: 'no-school-place',
  title: 'A school place for every child in care of school age',
  rank: 'risk',
  source: watched('of school age, in care, and without a school place by the record'),
  roles: ['virtual-school', 'social-worker'],
  record: 'school-places',
  judge(history, day) {
    if (!placementAt(history.episodes, day) || !isOfSchoolAge(history, day)) return null;
    const without = withoutPlace(history, day);
    return (
      without && {
        what: 'No school place',
        due: null,
        ...without,
        wouldChange:
          'Not counted in "Sessions of school missed in the last academic year" as long as it lasts: without a place no session is possible.',
      }
    );
  },
});

/** Since when, and how it is known. Of whom no place is recorded, it is said only where places were recorded when the stay began. */
function withoutPlace(history: History, day: PlainDate): { since: PlainDate; because: string } | null {
  const last = history.schoolPlaces.findLast(({ start }) => start <= day);
  if (last && holds(last, day))
    return last.kind === 'none'
      ? { since: last.start, because: `no school place since ${last.start}` }
      : null;
  if (last)
    return { since: last.end!, because: `the last school place that is recorded ended on ${last.end}` };
  const stay = stayOn(history, day);
  const from = history.schoolRecordedFrom.place;
  return stay && from !== undefined && from <= stay.start
    ? { since: stay.start, because: `no school place is recorded, in care since ${stay.start}` }
    : null;
}
