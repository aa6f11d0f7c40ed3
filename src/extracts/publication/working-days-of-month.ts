import { addDays, addMonths, monthEnd, type PlainDate } from '../../domain/dates/plain-date.ts';
import { addWorkingDays } from '../../domain/dates/working-days.ts';

/** When the extract of a month is due: drafted on the first working day after it, commented on by the third, published by the fifth. */
export interface DueDays {
  readonly draftOn: PlainDate;
  readonly commentaryBy: PlainDate;
  readonly publishBy: PlainDate;
}

/** Of the month that ends on the day, by the bank holidays of England. */
export const dueDaysOf = (asAt: PlainDate): DueDays => ({
  draftOn: addWorkingDays(asAt, 1),
  commentaryBy: addWorkingDays(asAt, 3),
  publishBy: addWorkingDays(asAt, 5),
});

/** The months, by their last days, whose draft was due on a day from go-live to today. */
export function monthsToDraft(goLive: PlainDate, today: PlainDate): PlainDate[] {
  const due: PlainDate[] = [];
  for (let asAt = monthEnd(addMonths(goLive, -1)); asAt < today; asAt = monthEnd(addDays(asAt, 1))) {
    const { draftOn } = dueDaysOf(asAt);
    if (draftOn >= goLive && draftOn <= today) due.push(asAt);
  }
  return due;
}
