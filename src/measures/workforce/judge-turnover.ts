import { lastDay, type Period } from '../../domain/dates/period.ts';
import { addMonths, monthEnd, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { Caseload, PostRole } from '../../domain/workforce/caseload.ts';
import { excluded, outside, unknown, weighed, type Judgement } from '../measure.ts';
import { fteAt, hundredths, inFte, notRecordedOn, postsOf } from './in-post.ts';
import { leavings } from './leaving.ts';

const monthEnds = 13;
/** Both sums are of 13 month-ends, so that the average of them is a whole number. */
export const perOneOfRolling = monthEnds * hundredths;

/** The as-at day and the twelve month-ends before it. */
const daysInPost = (day: PlainDate): PlainDate[] =>
  Array.from({ length: monthEnds }, (_, months) => (months ? monthEnd(addMonths(day, -months)) : day));

/** The Board's form (P): who left in the twelve months, over the average in post at 13 month-ends. Agency is left out. */
export const judgeRollingTurnover =
  (role: PostRole) =>
  (caseload: Caseload, period: Period): Judgement =>
    judgeTurnover(caseload, role, period, {
      from: daysInPost(lastDay(period)).at(-1)!,
      inPost: (fteOn) => {
        const each = daysInPost(lastDay(period)).map(fteOn);
        const days = each.filter(Boolean).length;
        return {
          over: each.reduce((sum, fte) => sum + fte, 0),
          words: `in post at ${days} of ${monthEnds} month-ends`,
        };
      },
      times: monthEnds,
    });

/** DfE's form, full-time equivalent: who left in the year, over who is in post at its end. Agency is left out. */
export const judgeTurnoverInYear =
  (role: PostRole) =>
  (caseload: Caseload, period: Period): Judgement =>
    judgeTurnover(caseload, role, period, {
      from: period.start,
      inPost: (fteOn) => {
        const over = fteOn(lastDay(period));
        return { over, words: over ? `in post on ${lastDay(period)}` : `not in post on ${lastDay(period)}` };
      },
      times: 1,
    });

interface Form {
  /** The first day of which somebody's posts must be recorded. */
  readonly from: PlainDate;
  inPost(fteOn: (day: PlainDate) => number): { readonly over: number; readonly words: string };
  readonly times: number;
}

function judgeTurnover(
  caseload: Caseload,
  role: PostRole,
  period: Period,
  { from, inPost, times }: Form,
): Judgement {
  const all = postsOf(caseload, role);
  if (caseload.isVacancy || all.length === 0) return outside('holds no such post');
  const unsaid = notRecordedOn(caseload, from);
  if (unsaid) return unsaid;

  const own = all.filter(({ isAgency }) => !isAgency);
  if (own.length === 0) return outside('agency only');
  const ended = leavings(own, period);
  const inWords = ended.map(({ sentence }) => sentence).join('; ');
  if (ended.some(({ fte }) => fte === null)) return unknown(inWords);

  const { over, words } = inPost((day) => fteAt(own, day));
  const left = ended.reduce((sum, { fte }) => sum + fte!, 0);
  if (left + over === 0)
    return ended.length ? excluded(inWords) : outside('not in post in the twelve months');
  const now = fteAt(own, lastDay(period));
  const held = now ? `, ${inFte(now)} now` : '';
  return weighed(left * times, over, [inWords, `${words}${held}`].filter(Boolean).join('; '));
}
