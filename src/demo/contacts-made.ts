import { holds } from '../domain/dates/period.ts';
import { month, type PlainDate } from '../domain/dates/plain-date.ts';
import { vacantPost, type Allocation } from './allocations.ts';
import type { Contact } from './contacts.ts';
import { seeded } from './random.ts';

/** A worker saw or reached somebody, or tried to. */
export interface ContactMade {
  readonly child: string;
  readonly on: PlainDate;
  readonly kind: 'visit' | 'meeting' | 'call' | 'message';
  readonly succeeded: boolean;
  /** Null where nobody in particular was allocated. */
  readonly worker: string | null;
}

/**
 * The contacts with young people that the month's news came from, so that the two never disagree: in touch is somebody
 * reached, not in touch is a call that nobody answered; who refuses or is gone was not tried, and what others told is no
 * contact. The first contact, a new home and every other month bring a visit.
 */
export function contactsWithYoungPeople(
  news: readonly Contact[],
  allocations: readonly Allocation[],
): ContactMade[] {
  const homes = new Map<string, string>();
  const adviserOf = workerOn(allocations);
  return news.flatMap(({ child, knownOn: on, inTouch, accommodation }): ContactMade[] => {
    const worker = adviserOf(child, on);
    if (inTouch === 'NO') return [{ child, on, kind: 'call', succeeded: false, worker }];
    if (inTouch !== 'YES') return [];
    const isVisit = month(on) % 2 === 1 || homes.get(child) !== accommodation;
    homes.set(child, accommodation);
    return [{ child, on, kind: isVisit ? 'visit' : otherwise(child, on), succeeded: true, worker }];
  });
}

const otherwise = (child: string, on: PlainDate): ContactMade['kind'] =>
  seeded(`contact with ${child} on ${on}`).weighted<ContactMade['kind']>([
    ['visit', 30],
    ['meeting', 20],
    ['call', 35],
    ['message', 15],
  ]);

/** Who had the child on a day. A vacant post visits nobody. */
export function workerOn(
  allocations: readonly Allocation[],
): (child: string, on: PlainDate) => string | null {
  const byChild = new Map<string, Allocation[]>();
  for (const one of allocations) {
    const theirs = byChild.get(one.child);
    if (theirs) theirs.push(one);
    else byChild.set(one.child, [one]);
  }
  return (child, on) => {
    const worker = byChild.get(child)?.find((one) => holds(one, on))?.worker;
    return worker === undefined || worker === vacantPost ? null : worker;
  };
}
