import { Injectable } from '@nestjs/common';
import type { PlainDate } from '../../domain/dates/plain-date.ts';

/** What time it is. Everything asks here, so that a test can say. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The day in London, where the councils are: at half past midnight in summer UTC is still in yesterday. */
  today(): PlainDate {
    return londonDay(this.now());
  }
}

/** The clock of a demonstration, which lives in its own time: it starts at the instant and goes on from there. */
export class DemoClock extends Clock {
  private readonly ahead: number;

  constructor(start: Date) {
    super();
    this.ahead = start.getTime() - Date.now();
  }

  override now(): Date {
    return new Date(Date.now() + this.ahead);
  }
}

// Sweden writes a day and a time as we do: 2026-03-29 02:00.
const london = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The day and the minute in London at the instant: `2019-02-06 02:14`. Such texts are compared as texts. */
export const londonMinute = (instant: Date): string => london.format(instant);

/** The day in London at the instant. */
export const londonDay = (instant: Date): PlainDate => londonMinute(instant).slice(0, 10) as PlainDate;
