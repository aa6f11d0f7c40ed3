import { holds, lastDay, type Period } from '../../domain/dates/period.ts';
import type { Case, Caseload } from '../../domain/workforce/caseload.ts';
import { excluded, outside, unknown, weighed, type Judgement } from '../measure.ts';
import { fteAt, hundredths, inFte, postsOf } from './in-post.ts';

/**
 * Cases a worker holds in the role on the period's last day, over the FTE of their posts in it, agency or not (DOMAIN 2, M25).
 * Sentences do not say how many: those whom a reader sees would tell how many there are besides, restricted to others.
 */
export const judgeCaseload =
  (role: Case['role']) =>
  (caseload: Caseload, period: Period): Judgement => {
    const day = lastDay(period);
    const cases = caseload.cases.filter((one) => one.role === role && holds(one, day)).length;
    const fte = fteAt(postsOf(caseload, role), day);
    if (caseload.isVacancy || cases + fte === 0) return outside('neither cases nor such a post');
    if (cases === 0) return excluded(`holds no case, ${inFte(fte)}`);
    if (!caseload.isNamedPerson) return excluded('a team, duty desk or vacant post holds cases');
    if (fte > 0) return weighed(cases * hundredths, fte, `holds cases, ${inFte(fte)}`);
    return fteAt(caseload.posts, day) > 0
      ? excluded('holds cases, employed in another role')
      : unknown('holds cases, no post is recorded');
  };
