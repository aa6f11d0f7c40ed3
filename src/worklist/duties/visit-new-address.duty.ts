import { stayOn } from '../../domain/care/stay.ts';
import { workingDaysAfter } from '../../domain/care/timescale.ts';
import { cohortOf, promiseTo, sourceOf, type Cohort } from '../../domain/contact/contact-promises.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { defineDuty } from '../duty.ts';
import { counted, weekdayInWords } from '../words.ts';

export default defineDuty({
  id: 'visit-new-address',
  title: 'Visited soon after a move, as promised',
  rank: 'promise',
  source: { title: 'The council’s own contact promises', part: 'new address', standing: 'house decision' },
  roles: ['personal-adviser', 'social-worker'],
  record: 'contacts',
  judge(history, day, { promises }) {
    const cohort = cohortOf(history, day);
    const promise = cohort && promiseTo(history, day, cohort, 'new address', promises);
    const movedOn = cohort && promise && lastMove(history, day, cohort);
    if (!movedOn || movedOn < promise.start) return null;
    const isVisited = history.contacts.some(
      ({ kind, succeeded, happenedOn }) =>
        kind === 'visit' && succeeded && movedOn <= happenedOn && happenedOn <= day,
    );
    const days = promise.withinWorkingDays!;
    const due = workingDaysAfter(movedOn, days);
    if (isVisited || !due) return null;
    return {
      what: 'Visit new address',
      due,
      because: `moved ${movedOn}, and not visited there yet`,
      sentence: `Visit new address by ${weekdayInWords(due, day)} (${counted(days, 'working day')})`,
      source: sourceOf(promise),
    };
  },
});

/** The day of the latest move: to another carer in care, to another kind of accommodation after it. */
function lastMove(history: History, day: PlainDate, { name }: Cohort): PlainDate | null {
  if (name === 'children in care') {
    const stay = stayOn(history, day)!;
    return stay.placedOn > stay.start ? stay.placedOn : null;
  }
  const known = history.accommodation.filter(({ start, code }) => start <= day && isSomewhere(code));
  const moves = known.filter(({ code }, i) => i > 0 && code.charAt(0) !== known[i - 1]!.code.charAt(0));
  return moves.at(-1)?.start ?? null;
}

/** No information, and residence not known, tell of no address. */
const isSomewhere = (code: string): boolean => code !== '0' && !code.startsWith('R');
