import { ageOn } from '../../domain/dates/age.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { notKnown, type Group } from './breakdown.ts';

/** An age band: those who have attained `from` and not yet `to`. */
export interface Band extends Group {
  readonly from: number;
  readonly to: number;
}

/** The band of somebody's age at the end of the day; not known outside all of them. */
export function bandOf(bands: readonly Band[], bornOn: PlainDate, day: PlainDate): string {
  const age = ageOn(bornOn, day);
  return (bands.find(({ from, to }) => from <= age && age < to) ?? notKnown).id;
}
