import { grouped } from './grouped.ts';
import { linked } from './linked.ts';
import { denominatorKeyOf, keyOf, record, type Statistic } from './statistic.ts';

/** Where a number stands: the key that hides it there, and the statistic it is part of, which is hidden with it. */
export interface Place {
  readonly key: string;
  readonly statistic: string;
  readonly isOfRecord: boolean;
}

/** A number shown in one place or several; in none when it is only implied, such as how many did not meet a measure. */
export interface Quantity {
  readonly value: number;
  readonly places: Place[];
}

/** Parts that add up to a total; `breakdown` is set where they are groups of people, named in `labels`. All but labels are ids. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
  readonly breakdown: { readonly id: string; readonly labels: readonly string[] } | null;
}

/** All that is shown of one day, and how it adds up. */
export interface CountTable {
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly sums: readonly Sum[];
}

/** `statistics` are of one day. A sum counts only where the numbers bear it out, so a definition that changes undoes it by itself. */
export function countTable(statistics: readonly Statistic[]): CountTable {
  const table = new Building();
  for (const statistic of statistics) table.show(statistic);
  for (const ofMeasure of grouped(statistics, ({ measure }) => measure).values()) table.addUp(ofMeasure);
  return table;
}

class Building implements CountTable {
  readonly quantities = new Map<string, Quantity>();
  readonly sums: Sum[] = [];

  show(statistic: Statistic): void {
    const key = keyOf(statistic);
    const isOfRecord = statistic.breakdown === record.breakdown;
    const { numerator, denominator } = statistic;
    const place = (shownAs: string): Place => ({ key: shownAs, statistic: key, isOfRecord });
    const counted = this.add(numeratorId(statistic), numerator, place(key));
    if (denominator === null) return;
    const of = this.add(denominatorId(statistic), denominator, place(denominatorKeyOf(statistic)));
    this.sum(of, [counted, this.add(restId(statistic), denominator - numerator)]);
  }

  /** `statistics` are of one measure. */
  addUp(statistics: readonly Statistic[]): void {
    const groups = grouped(statistics, ({ breakdown }) => breakdown);
    const total = groups.get('total')?.[0];
    const kinds = groups.get('kind') ?? [];
    const notKnown = groups.get(record.breakdown)?.find(({ value }) => value === record.notKnown);
    const whole = total ?? kinds[0];
    if (!whole) return;
    const everyone = whole.denominator === null ? numeratorId(whole) : denominatorId(whole);

    // Those not known are in the denominator, or they are not.
    this.breakDown('kind|numerator', everyone, kinds, numeratorId);
    if (notKnown?.numerator && kinds.length)
      this.breakDown('kind|numerator', everyone, [...kinds, notKnown], numeratorId);
    if (notKnown && notKnown.denominator !== null) this.withNotKnown(everyone, total, notKnown);
    for (const [breakdown, parts] of groups) {
      if (!total || notBrokenDown.includes(breakdown)) continue;
      this.breakDown(`${breakdown}|numerator`, numeratorId(total), parts, numeratorId);
      if (total.denominator === null || parts.some(({ denominator }) => denominator === null)) continue;
      this.breakDown(`${breakdown}|denominator`, everyone, parts, denominatorId);
      this.sum(restId(total), parts.map(restId));
    }
  }

  private withNotKnown(everyone: string, total: Statistic | undefined, notKnown: Statistic): void {
    const of = denominatorId(notKnown);
    if (of !== everyone) this.sum(of, [everyone, numeratorId(notKnown)]);
    if (of !== everyone || !total || total.denominator === null) return;
    const notMet = total.denominator - total.numerator - notKnown.numerator;
    if (notMet >= 0)
      this.sum(of, [numeratorId(total), numeratorId(notKnown), this.add(`${keyOf(total)}|not met`, notMet)]);
  }

  private breakDown(
    id: string,
    total: string,
    parts: readonly Statistic[],
    idOf: (part: Statistic) => string,
  ): void {
    if (parts.length === 0) return;
    const labels = parts.map(({ value }) => value);
    this.sum(total, parts.map(idOf), { id: `${parts[0]!.measure}|${id}`, labels });
  }

  private add(id: string, value: number, place?: Place): string {
    const quantity = this.quantities.get(id) ?? { value, places: [] };
    if (place) quantity.places.push(place);
    this.quantities.set(id, quantity);
    return id;
  }

  private sum(total: string, parts: readonly string[], breakdown: Sum['breakdown'] = null): void {
    const valueOf = (id: string) => this.quantities.get(id)!.value;
    if (valueOf(total) === parts.reduce((sum, part) => sum + valueOf(part), 0))
      this.sums.push({ total, parts, breakdown });
  }
}

const notBrokenDown = ['total', 'kind', record.breakdown];

// Who is in one count is, as a rule, in the next: the 633 children in care are the 633 of every share of them. Wholes of a
// day that are equal are taken for one number, which at worst hides one too many.
const wholeId = ({ asAt }: Statistic, people: number): string => `${asAt}|everyone|${people}`;

function numeratorId(statistic: Statistic): string {
  const { measure, asAt, breakdown, value, numerator, denominator } = statistic;
  if (breakdown === 'total' && denominator === null) return wholeId(statistic, numerator);
  const name = [measure, breakdown, value].join('|');
  const same = linked.findIndex((names) => names.some((each) => each.join('|') === name));
  // Linked numbers that differ after all are two.
  return same < 0 ? keyOf(statistic) : `${asAt}|linked|${same}|${numerator}`;
}

/** Those who do not meet it. */
const restId = (statistic: Statistic): string => `${keyOf(statistic)}|rest`;

const denominatorId = (statistic: Statistic): string =>
  notBrokenDown.includes(statistic.breakdown)
    ? wholeId(statistic, statistic.denominator!)
    : denominatorKeyOf(statistic);
