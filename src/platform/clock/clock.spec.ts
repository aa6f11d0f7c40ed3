import { Clock } from './clock.ts';

class ClockAt extends Clock {
  constructor(private readonly instant: string) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }
}

describe('today, in London', () => {
  it.each([
    ['the last minute of a winter day', '2026-01-31T23:59:59Z', '2026-01-31'],
    ['the first of the next', '2026-02-01T00:00:00Z', '2026-02-01'],
    ['the last minute of a summer day', '2026-06-30T22:59:59Z', '2026-06-30'],
    ['the first of the next, still yesterday in UTC', '2026-06-30T23:00:00Z', '2026-07-01'],
    ['the evening before summer time begins', '2026-03-28T23:30:00Z', '2026-03-28'],
    ['the evening of the day it began', '2026-03-29T23:30:00Z', '2026-03-30'],
    ['the evening before summer time ends', '2026-10-24T23:30:00Z', '2026-10-25'],
    ['the evening of the day it ended', '2026-10-25T23:30:00Z', '2026-10-25'],
    ['a leap day', '2028-02-29T12:00:00Z', '2028-02-29'],
  ])('%s', (_, instant, day) => {
    expect(new ClockAt(instant).today()).toBe(day);
  });

  it('is the present when nobody says otherwise', () => {
    expect(Math.abs(new Clock().now().getTime() - Date.now())).toBeLessThan(1_000);
  });
});
