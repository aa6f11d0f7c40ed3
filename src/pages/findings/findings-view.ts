import { dayInWords } from '../../domain/dates/day-in-words.ts';
import { daysBetween, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { FindingsOfRule } from '../../imports/checking/findings.reader.ts';
import type { Asker } from '../../platform/access/access.ts';
import { londonDay } from '../../platform/clock/clock.ts';
import { ages, type FindingsChosen } from './findings.dto.ts';

/** What was chosen, as the query of an address; empty when nothing was. */
export function queryOf(chosen: FindingsChosen): string {
  const query = new URLSearchParams();
  for (const name of ['owner', 'rule', 'age'] as const) if (chosen[name]) query.set(name, chosen[name]);
  return query.toString();
}

/** One line for each owner and rule, with the address of its rows. */
export const rulesShown = (rules: readonly FindingsOfRule[], { age }: FindingsChosen, today: PlainDate) =>
  rules.map(({ owner, rule, severity, message, count, children, oldestSeenAt }) => {
    const since = londonDay(oldestSeenAt);
    return {
      owner: owner?.name ?? 'Analysts',
      rule,
      severity,
      message,
      count,
      children,
      since: dayInWords(since),
      days: daysBetween(since, today),
      href: `/findings/rows?${queryOf({ owner: owner?.workerId ?? 'nobody', rule, age })}`,
    };
  });

/** What may be chosen: whoever has any of those that stand, and the rules that were broken. */
export function filterOf(standing: readonly FindingsOfRule[], chosen: FindingsChosen, who: Asker) {
  const owners = new Map(standing.flatMap(({ owner }) => (owner ? [[owner.workerId, owner.name]] : [])));
  owners.delete(who.workerId);
  const byName = [...owners].toSorted(([, a], [, b]) => a.localeCompare(b, 'en-GB'));
  const item = (value: string, text: string, now = '') => ({ value, text, selected: value === now });
  return {
    owners: [
      item('', 'Everybody', chosen.owner),
      item('me', 'Me', chosen.owner),
      ...(standing.some(({ owner }) => owner === null)
        ? [item('nobody', 'Analysts: no worker has the child', chosen.owner)]
        : []),
      ...byName.map(([id, name]) => item(id, name, chosen.owner)),
    ],
    rules: [
      item('', 'All codes', chosen.rule),
      ...[...new Set(standing.map(({ rule }) => rule))]
        .toSorted((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }))
        .map((rule) => item(rule, rule, chosen.rule)),
    ],
    ages: [
      item('', 'Any', chosen.age),
      ...ages.map((days) => item(days, `More than ${days} days`, chosen.age)),
    ],
  };
}
