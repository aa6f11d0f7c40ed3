import { denominatorOf, numeratorOf, type Identity } from './attacker.ts';
import { linked } from '../../src/extracts/suppression/linked.ts';
import { record, type Statistic } from '../../src/extracts/suppression/statistic.ts';

/** How the numbers hang together by their definitions, which are published. Of what is never shown, only that it is nought or more. */
export const identitiesOf = (statistics: readonly Statistic[]): Identity[] => {
  const days = new Map<string, Statistic[]>();
  for (const each of statistics) days.set(each.asAt, [...(days.get(each.asAt) ?? []), each]);
  return [...days.values()].flatMap(ofDay);
};

/** How many of its own do not meet a measure: never shown, and as telling as how many do. */
export const restOf = (statistic: Statistic): string => `${numeratorOf(statistic)}, the rest`;
/** How many do not meet it for certain, those not known apart. */
export const notMetOf = (statistic: Statistic): string => `${numeratorOf(statistic)}, not met`;

/** Those of a total who are in none of the groups shown. */
export const othersOf = (total: string, { breakdown }: Statistic): string => `${total}, not by ${breakdown}`;

interface Number {
  readonly name: string;
  readonly value: number;
}
const counted = (statistic: Statistic): Number => ({
  name: numeratorOf(statistic),
  value: statistic.numerator,
});
const of = (statistic: Statistic): Number => ({
  name: denominatorOf(statistic),
  value: statistic.denominator!,
});
/** Everybody in the count. */
const whole = (statistic: Statistic): Number =>
  statistic.denominator === null ? counted(statistic) : of(statistic);

/** That parts come to a total; none where they do not, as of a breakdown that leaves people out. */
function comesTo(total: Number, parts: readonly Number[]): Identity[] {
  const sum = parts.reduce((people, { value }) => people + value, 0);
  if (parts.length === 0 || sum !== total.value || parts.some(({ name }) => name === total.name)) return [];
  return [{ terms: new Map([[total.name, -1], ...parts.map(({ name }): [string, number] => [name, 1])]) }];
}

/** A breakdown may leave people out: those of a team that is not shown. */
function brokenDown(
  total: Number,
  parts: readonly Statistic[],
  numberOf: (part: Statistic) => Number,
): Identity[] {
  const numbers = parts.map(numberOf);
  const value = total.value - numbers.reduce((people, each) => people + each.value, 0);
  return comesTo(total, value > 0 ? [...numbers, { name: othersOf(total.name, parts[0]!), value }] : numbers);
}

function ofDay(statistics: readonly Statistic[]): Identity[] {
  const measures = new Map<string, Statistic[]>();
  for (const each of statistics) measures.set(each.measure, [...(measures.get(each.measure) ?? []), each]);
  const wholes = [...measures.values()].flatMap((some) => {
    const first = some.find(({ breakdown }) => breakdown === 'total' || breakdown === 'kind');
    return first ? [whole(first)] : [];
  });
  return [
    ...statistics.flatMap(withRest),
    ...[...measures.values()].flatMap(ofMeasure),
    // The children in care are those of each share of them: of two wholes that are equal one is as good as the other.
    ...wholes.flatMap((one, at) => wholes.slice(at + 1).flatMap((other) => comesTo(one, [other]))),
    ...linked.flatMap((names) => {
      const same = names.flatMap((name) =>
        statistics.filter(
          ({ measure, breakdown, value }) => [measure, breakdown, value].join() === name.join(),
        ),
      );
      return same.slice(1).flatMap((other) => comesTo(counted(same[0]!), [counted(other)]));
    }),
  ];
}

const withRest = (statistic: Statistic): Identity[] =>
  statistic.denominator === null
    ? []
    : comesTo(of(statistic), [
        counted(statistic),
        { name: restOf(statistic), value: statistic.denominator - statistic.numerator },
      ]);

function ofMeasure(statistics: readonly Statistic[]): Identity[] {
  const inBreakdown = (id: string) => statistics.filter(({ breakdown }) => breakdown === id);
  const [total] = inBreakdown('total');
  const kinds = inBreakdown('kind');
  const first = total ?? kinds[0];
  const notKnown = statistics.find(
    ({ breakdown, value }) => breakdown === record.breakdown && value === record.notKnown,
  );
  if (!first) return [];

  const ids = new Set(statistics.map(({ breakdown }) => breakdown));
  const groups = [...ids].filter((id) => !['total', 'kind', record.breakdown].includes(id)).map(inBreakdown);
  const withDenominators = groups.filter((parts) => parts.every(({ denominator }) => denominator !== null));
  return [
    ...comesTo(whole(first), kinds.map(counted)),
    ...kinds.slice(1).flatMap((kind) => comesTo(of(first), [of(kind)])),
    ...(notKnown && notKnown.denominator !== null ? withNotKnown(first, total, kinds, notKnown) : []),
    ...(total ? groups.flatMap((parts) => brokenDown(counted(total), parts, counted)) : []),
    ...(total ? withDenominators.flatMap((parts) => brokenDown(whole(total), parts, of)) : []),
  ];
}

function withNotKnown(
  first: Statistic,
  total: Statistic | undefined,
  kinds: readonly Statistic[],
  notKnown: Statistic,
): Identity[] {
  const notMet = whole(first).value - first.numerator - notKnown.numerator;
  const isWithin = of(notKnown).value === whole(first).value;
  return [
    ...comesTo(of(notKnown), [whole(first)]),
    // Where everybody is known, the numbers do not say whether those not known would be in the count or beside it.
    ...(notKnown.numerator > 0
      ? [
          ...comesTo(of(notKnown), [whole(first), counted(notKnown)]),
          ...(kinds.length ? comesTo(whole(first), [...kinds.map(counted), counted(notKnown)]) : []),
        ]
      : []),
    ...(isWithin && total && total.denominator !== null && notMet >= 0
      ? comesTo(of(total), [counted(total), counted(notKnown), { name: notMetOf(total), value: notMet }])
      : []),
  ];
}
