import { isPart, unitOf } from './count-table.ts';
import { denominatorKeyOf, keyOf, record, type Statistic } from './statistic.ts';

/** Whether a number tells of so few people that it is not shown (DOMAIN 6.1, primary). */
export const isSmall = (people: number): boolean => people >= 1 && people <= 5;

interface Part {
  readonly key: string;
  readonly people: number;
}

/** The parts of a breakdown (`unitOf`) or mix, how many or of how many, by their labels. */
interface Group {
  readonly unit: string;
  readonly parts: Map<string, Part>;
}

export type Groups = ReadonlyMap<string, Group>;

/** `statistics` are of one day. Those of no known kind are in the mix too. */
export function groupsOf(statistics: readonly Statistic[]): Groups {
  const groups = new Map<string, Group>();
  const put = (statistic: Statistic, id: string, unit: string, key: string, people: number) => {
    if (!groups.has(id)) groups.set(id, { unit, parts: new Map() });
    groups.get(id)!.parts.set(statistic.value, { key, people });
  };
  for (const statistic of statistics.filter(isPart)) {
    const { breakdown, numerator, denominator } = statistic;
    const unit = unitOf(statistic);
    put(statistic, unit, unit, keyOf(statistic), numerator);
    if (breakdown !== 'kind' && denominator !== null)
      put(statistic, `${unit}|of`, unit, denominatorKeyOf(statistic), denominator);
  }
  for (const statistic of statistics.filter(({ value }) => value === record.notKnown)) {
    const mix = unitOf({ ...statistic, breakdown: 'kind' });
    if (groups.has(mix)) put(statistic, mix, mix, keyOf(statistic), statistic.numerator);
  }
  return groups;
}

/** A part that changed, by its key; none where it is not there. */
export interface Moved {
  readonly unit: string;
  readonly now: string | undefined;
  readonly before: string | undefined;
}

/**
 * Parts that changed by one to five between two publications that differ by no more people in all: whoever knows of the one
 * child who came would read off where (DOMAIN 6.1, case 6).
 */
export const movedBetween = (now: Groups, before: Groups): Moved[] =>
  [...now].flatMap(([id, group]) => {
    const earlier = before.get(id);
    return earlier ? movedParts(group, earlier) : [];
  });

function movedParts({ unit, parts }: Group, before: Group): Moved[] {
  const changes = [...new Set([...parts.keys(), ...before.parts.keys()])].map((label) => {
    const [is, was] = [parts.get(label), before.parts.get(label)];
    return { unit, now: is?.key, before: was?.key, by: (is?.people ?? 0) - (was?.people ?? 0) };
  });
  const came = changes.reduce((people, { by }) => people + Math.max(by, 0), 0);
  const went = changes.reduce((people, { by }) => people + Math.max(-by, 0), 0);
  return isSmall(Math.max(came, went)) ? changes.filter(({ by }) => by !== 0) : [];
}
