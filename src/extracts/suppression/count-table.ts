import { grouped } from '../../domain/lists/grouped.ts';
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
  /** The breakdown (`unitOf`) that this is a part of and nothing else; null for what is shown outside it too. */
  readonly unit: string | null;
}

/** Parts that add up to a total, all by their ids. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** A measure's breakdown, or its mix. */
export const unitOf = ({ measure, breakdown }: Statistic): string => `${measure}|${breakdown}`;

/** Whether it is one of the groups or kinds that people are divided into. */
export const isPart = ({ breakdown }: Statistic): boolean =>
  breakdown !== 'total' && breakdown !== record.breakdown;

/** All that is shown of one day, and how it adds up. */
export interface CountTable {
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly sums: readonly Sum[];
}

/** `statistics` are of one day. A mix counts only where the numbers bear it out, and of a breakdown nobody may be in two groups. */
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
    const unit = isPart(statistic) ? unitOf(statistic) : null;
    const id = numeratorId(statistic);
    const counted = this.add(id, numerator, id === key ? unit : null, place(key));
    if (denominator === null) return;
    const ofKey = denominatorKeyOf(statistic);
    const ofId = denominatorId(statistic);
    const of = this.add(ofId, denominator, ofId === ofKey ? unit : null, place(ofKey));
    this.sum(of, [counted, this.add(restId(statistic), denominator - numerator, unit)]);
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
    if (kinds.length) this.sum(everyone, kinds.map(numeratorId));
    if (kinds.length && notKnown?.numerator) this.sum(everyone, [...kinds, notKnown].map(numeratorId));
    if (notKnown && notKnown.denominator !== null) this.withNotKnown(everyone, total, notKnown);
    for (const [breakdown, parts] of groups) {
      if (!total || notBrokenDown.includes(breakdown)) continue;
      this.breakDown(numeratorId(total), parts, numeratorId);
      if (total.denominator === null || parts.some(({ denominator }) => denominator === null)) continue;
      this.breakDown(everyone, parts, denominatorId);
      this.breakDown(restId(total), parts, restId);
    }
  }

  /** Who is in none of the groups shown, as of a team that is left out, is implied. */
  private breakDown(total: string, parts: readonly Statistic[], idOf: (part: Statistic) => string): void {
    const ids = parts.map(idOf);
    const others = this.valueOf(total) - this.valueOf(...ids);
    if (others > 0) ids.push(this.add(`${total}|not by ${parts[0]!.breakdown}`, others, unitOf(parts[0]!)));
    this.sum(total, ids);
  }

  private withNotKnown(everyone: string, total: Statistic | undefined, notKnown: Statistic): void {
    const of = denominatorId(notKnown);
    if (of !== everyone) this.sum(of, [everyone, numeratorId(notKnown)]);
    if (of !== everyone || !total || total.denominator === null) return;
    const notMet = total.denominator - total.numerator - notKnown.numerator;
    if (notMet >= 0)
      this.sum(of, [
        numeratorId(total),
        numeratorId(notKnown),
        this.add(`${keyOf(total)}|not met`, notMet, null),
      ]);
  }

  private add(id: string, value: number, unit: string | null, place?: Place): string {
    const quantity = this.quantities.get(id) ?? { value, places: [], unit };
    if (place) quantity.places.push(place);
    this.quantities.set(id, quantity);
    return id;
  }

  private sum(total: string, parts: readonly string[]): void {
    if (this.valueOf(total) === this.valueOf(...parts)) this.sums.push({ total, parts });
  }

  private valueOf = (...ids: readonly string[]): number =>
    ids.reduce((sum, id) => sum + this.quantities.get(id)!.value, 0);
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
