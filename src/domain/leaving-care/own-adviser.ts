import { holds } from '../dates/period.ts';
import { addMonths, type PlainDate } from '../dates/plain-date.ts';
import type { RuleSource } from '../care/timescale.ts';
import { stayOn } from '../care/stay.ts';
import type { Allocation, History } from '../history/history.ts';
import { isOwedAdviser, owedAdviser } from './care-leavers.ts';
import { entitlementOf } from './entitlement.ts';
import { statusAmongSince } from './status-since.ts';
import { clip } from '../timeline/spans.ts';

const source: RuleSource = {
  title: 'Children Act 1989',
  part: 'sections 23B(2) and 23C(3); from 21, Children and Social Work Act 2017, section 3',
  url: 'https://www.legislation.gov.uk/ukpga/1989/41/section/23B',
  standing: 'verified',
};
const ahead: RuleSource = {
  title: 'Decision of Pledgekeeper',
  part: 'three months before the 16th birthday, so that somebody is there on it',
  standing: 'house decision',
};

const isAdviser = ({ role }: { readonly role: string }): boolean => role === 'personal-adviser';

/** The allocation to one named person who is a personal adviser on the day (DOMAIN 2, M20). */
export const ownAdviser = ({ advisers }: History, day: PlainDate): Allocation | undefined =>
  advisers.find(
    (allocation) =>
      holds(allocation, day) &&
      allocation.isNamedPerson &&
      allocation.roles.some((held) => isAdviser(held) && holds(held, day)),
  );

/** The days on which somebody ceased to be the person's own adviser: no longer allocated, or no longer an adviser. */
const endsOfOwn = ({ advisers }: History): PlainDate[] =>
  advisers
    .filter(({ isNamedPerson }) => isNamedPerson)
    .flatMap((allocation) => clip(allocation.roles.filter(isAdviser), allocation))
    .flatMap(({ end }) => end ?? []);

export interface AdviserMissing {
  /** From when on they are without one though owed one; the 16th birthday, for a child in care of nearly 16. */
  readonly since: PlainDate;
  readonly because: string;
  readonly source: RuleSource;
}

/** Whether somebody owed a personal adviser of their own has none, or will be owed one within three months. */
export function adviserMissing(history: History, day: PlainDate): AdviserMissing | null {
  if (ownAdviser(history, day)) return null;
  const { group } = owedAdviser(history, day);
  if (group !== null) {
    const owedSince = statusAmongSince(history, day, isOwedAdviser);
    const since =
      [owedSince, ...endsOfOwn(history)]
        .filter((end) => end <= day)
        .sort()
        .at(-1) ?? owedSince;
    return { since, because: `${group}, and no personal adviser of their own since ${since}`, source };
  }
  const { sixteen } = entitlementOf(history);
  if (day >= sixteen || day < addMonths(sixteen, -3) || !stayOn(history, day)) return null;
  return { since: sixteen, because: `in care, and 16 on ${sixteen}`, source: ahead };
}
