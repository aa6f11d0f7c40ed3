import { addMonths, monthEnd, type PlainDate } from '../../src/domain/dates/plain-date.ts';
import {
  denominatorKeyOf,
  keyOf,
  record,
  type Release,
  type Statistic,
} from '../../src/extracts/suppression/statistic.ts';

interface Part {
  readonly name: string;
  readonly people: number;
  readonly key: string;
  readonly isSeen: boolean;
}

/** The parts of a breakdown on a day, how many or of how many. */
interface Group {
  readonly id: string;
  readonly asAt: PlainDate;
  readonly parts: Part[];
}

/**
 * Parts of a breakdown that can be seen to have changed by one to five, between two publications that differ by no more
 * people: the months of this extract, and those of earlier releases (DOMAIN 6.1, case 6). In sentences; nothing of what
 * earlier releases showed already.
 */
export function tellingChanges(
  statistics: readonly Statistic[],
  hidden: ReadonlySet<string>,
  releases: readonly Release[],
): string[] {
  const now = groupsOf(statistics, hidden);
  const earlier = releases.map((release) => groupsOf(release.statistics, release.hidden));
  const old = new Set(
    earlier.flatMap((groups) => [...groups.values()].flatMap(({ parts }) => parts.filter(isSeen).map(said))),
  );
  return [...now.values()].flatMap((group) => {
    const { id, asAt } = group;
    const days = [asAt, monthEnd(addMonths(asAt, -1))];
    const before = [now, ...earlier].flatMap((groups) =>
      days.flatMap((day) => groups.get(`${day} ${id}`) ?? []),
    );
    const seen = before.flatMap((each) => seenToChange(group, each, old));
    return [...new Set(seen)].map(
      (name) => `${id}, ${asAt}, ${name}: can be seen to have changed by one to five.`,
    );
  });
}

const isSeen = (part: Part): boolean => part.isSeen;
const said = ({ key, people }: Part): string => `${key}=${people}`;
const isFew = (people: number): boolean => people >= 1 && people <= 5;

function groupsOf(statistics: readonly Statistic[], hidden: ReadonlySet<string>): Map<string, Group> {
  const groups = new Map<string, Group>();
  const put = ({ asAt, value: name }: Statistic, id: string, people: number, key: string) => {
    const group = groups.get(`${asAt} ${id}`) ?? { id, asAt, parts: [] };
    groups.set(`${asAt} ${id}`, group);
    group.parts.push({ name, people, key, isSeen: !hidden.has(key) });
  };
  for (const statistic of statistics) {
    const { measure, breakdown, numerator, denominator } = statistic;
    if (breakdown === 'total' || breakdown === record.breakdown) continue;
    put(statistic, `${measure} by ${breakdown}`, numerator, keyOf(statistic));
    if (breakdown !== 'kind' && denominator !== null)
      put(statistic, `${measure} by ${breakdown}, of how many`, denominator, denominatorKeyOf(statistic));
  }
  // Those of no known kind are in the mix too.
  for (const statistic of statistics)
    if (statistic.value === record.notKnown && groups.has(`${statistic.asAt} ${statistic.measure} by kind`))
      put(statistic, `${statistic.measure} by kind`, statistic.numerator, keyOf(statistic));
  return groups;
}

function seenToChange(now: Group, before: Group, old: ReadonlySet<string>): string[] {
  const names = new Set([...now.parts, ...before.parts].map(({ name }) => name));
  const changes = [...names].map((name) => {
    const [is, was] = [now, before].map(({ parts }) => parts.find((part) => part.name === name));
    return { name, is, was, by: (is?.people ?? 0) - (was?.people ?? 0) };
  });
  const came = changes.reduce((people, { by }) => people + Math.max(by, 0), 0);
  const went = changes.reduce((people, { by }) => people + Math.max(-by, 0), 0);
  if (!isFew(Math.max(came, went))) return [];
  return changes.flatMap(({ name, is, was, by }) =>
    by !== 0 && is?.isSeen && was?.isSeen && !(old.has(said(is)) && old.has(said(was))) ? [name] : [],
  );
}
