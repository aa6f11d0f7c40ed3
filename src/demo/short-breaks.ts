import { addDays, type PlainDate } from '../domain/dates/plain-date.ts';
import { backgroundOf } from './background.ts';
import type { Nameless } from './children-in-care.ts';
import type { Placement, Stay } from './life.ts';
import { asAt, months, startOf } from './months.ts';
import type { Random } from './random.ts';

/** The return wants no postcode and no URN of a short break (rule 214). */
export const shortBreakPlacement: Placement = { code: 'U6', provider: 'PR1', postcode: '', urn: '' };

/** One break of a series (V3); the child goes home after each. */
export const onBreak = (start: PlainDate, end: PlainDate | null): Stay => ({
  start,
  end,
  ...(end && { ceased: 'E4A' }),
  home: '',
  need: 'N2',
  legalStatus: 'V3',
  placement: shortBreakPlacement,
  changes: [],
});

/** Disabled children who have a weekend away every other month: legally looked after, and counted nowhere. */
export const shortBreakChildren = (count: number, random: Random): Nameless[] =>
  Array.from({ length: count }, (_, i) => ({
    bornOn: random.day('2004-06-01', '2011-06-01'),
    ...backgroundOf(false, random),
    stays: months
      .filter((month) => month % 2 === i % 2)
      .map((month) => addDays(startOf(month), random.int(3, 22)))
      .map((start) => onBreak(start, addDays(start, random.int(2, 4))))
      .filter(({ end }) => end! <= asAt),
  }));
