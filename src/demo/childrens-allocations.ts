import { holds } from '../domain/dates/period.ts';
import { later } from './adviser-spans.ts';
import type { Allocation } from './allocations.ts';
import type { Life } from './life.ts';
import { asAt } from './months.ts';
import { seeded } from './random.ts';
import { beganAs, workers } from './workers.ts';

/**
 * A worker of the role for every child in care at the end, short breaks too, dealt out evenly: about 20 children to a social
 * worker, about 60 to a reviewing officer. Since the child came into care, or since the worker came.
 */
export function childrensAllocations(
  lives: readonly Life[],
  role: 'social-worker' | 'reviewing-officer',
): Allocation[] {
  const ofRole = workers.filter((one) => one.role === role).map(({ id }) => id);
  const inCare = lives.flatMap(({ child, stays }) => {
    const stay = stays.find((one) => holds(one, asAt));
    return stay ? [{ child, since: stay.start }] : [];
  });
  const dealt = seeded(`${role}s`)
    .shuffled(inCare)
    .map(({ child, since }, i) => {
      const worker = ofRole[i % ofRole.length]!;
      return { child, worker, start: later(since, beganAs(worker)), end: null };
    });
  return dealt.toSorted((a, b) => (a.child < b.child ? -1 : 1));
}
