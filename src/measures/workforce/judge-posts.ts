import { holds, lastDay, type Period } from '../../domain/dates/period.ts';
import type { Caseload, Post, PostRole } from '../../domain/workforce/caseload.ts';
import { outside, weighed, type Judgement } from '../measure.ts';
import { fteAt, inFte, notRecordedOn, postsOf } from './in-post.ts';

interface Asked {
  readonly role: PostRole;
  /** Which posts the lower sum is made of. */
  over(post: Post, isVacancy: boolean): boolean;
  /** Which of them the upper sum is made of. */
  of(post: Post, isVacancy: boolean): boolean;
}

/** FTE of some posts over that of more, at the end of the period's last day. */
export const judgePosts =
  ({ role, of, over }: Asked) =>
  (caseload: Caseload, period: Period): Judgement => {
    const day = lastDay(period);
    const { isVacancy } = caseload;
    const posts = postsOf(caseload, role, (post) => over(post, isVacancy));
    const all = fteAt(posts, day);
    if (all === 0) return notRecordedOn(caseload, day) ?? outside('no such post on the day');
    const kinds = posts.filter((post) => holds(post, day)).map((post) => kindOf(post, isVacancy));
    return weighed(
      fteAt(
        posts.filter((post) => of(post, isVacancy)),
        day,
      ),
      all,
      `${[...new Set(kinds)].join(' and ')}, ${inFte(all)}`,
    );
  };

function kindOf({ isAgency, coversVacancy, start }: Post, isVacancy: boolean): string {
  if (isVacancy) return `vacant since ${start}`;
  if (!isAgency) return `employed since ${start}`;
  return `agency since ${start}${coversVacancy ? ', covers a vacancy' : ''}`;
}
