import {
  cohortOf,
  contactDue,
  promiseTo,
  sourceOf,
  type Cohort,
  type ContactPromise,
} from '../../domain/contact/contact-promises.ts';
import { daysBetween, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { Contact, History } from '../../domain/history/history.ts';
import { defineDuty, type Finding } from '../duty.ts';
import { counted } from '../words.ts';

export default defineDuty({
  id: 'contact-promise',
  title: 'Contact as often as promised',
  rank: 'promise',
  source: {
    title: 'The council’s own contact promises',
    part: 'by cohort and age',
    standing: 'house decision',
  },
  roles: ['personal-adviser', 'social-worker'],
  record: 'contacts',
  judge(history, day, { promises }) {
    const cohort = cohortOf(history, day);
    if (!cohort) return null;
    return (['contact', 'visit'] as const).flatMap((kind) => {
      const promise = promiseTo(history, day, cohort, kind, promises);
      return promise ? [nextContact(history, day, promise, cohort)] : [];
    });
  },
});

function nextContact(history: History, day: PlainDate, promise: ContactPromise, cohort: Cohort): Finding {
  const isVisit = promise.kind === 'visit';
  const { last, from, due, hasTried } = contactDue(history, day, cohort, promise);
  const because = last
    ? lastTime(last, day, due < day ? null : promise.everyDays)
    : `no ${isVisit ? 'visit' : 'contact'} has succeeded since ${from}`;
  return {
    what: isVisit ? 'Visit' : 'Contact',
    due,
    because: hasTried ? `${because}; attempts do not count` : because,
    source: sourceOf(promise),
  };
}

/** Once overdue the day it was; before, how long ago and how often it is due. */
function lastTime({ kind, happenedOn }: Contact, day: PlainDate, everyDays: number | null): string {
  const last = kind === 'visit' || kind === 'meeting' ? 'last seen' : 'last in contact';
  if (everyDays === null) return `${last} ${happenedOn}`;
  const ago = daysBetween(happenedOn, day);
  return `${last} ${ago === 0 ? 'today' : `${counted(ago, 'day')} ago`}, due every ${everyDays}`;
}
