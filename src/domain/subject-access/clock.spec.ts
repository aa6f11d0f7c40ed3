import type { PlainDate } from '../dates/plain-date.ts';
import { answerDue, clockStart } from './clock.ts';

const due = (receivedOn: PlainDate, isExtended = false, evidenceCameOn: PlainDate | null = null) =>
  answerDue({ receivedOn, evidenceCameOn }, isExtended);

describe('one calendar month', () => {
  it.each<[string, PlainDate, PlainDate]>([
    ['the same day of the next month', '2026-09-03', '2026-10-05'],
    ['the same day, where it is a working day', '2026-10-06', '2026-11-06'],
    ['asked for on a Sunday, the clock runs all the same', '2026-10-04', '2026-11-04'],
    ['the last day of a year', '2028-12-31', '2029-01-31'],
    ['31 January of a common year, 28 February a Thursday', '2019-01-31', '2019-02-28'],
    ['30 January too', '2019-01-30', '2019-02-28'],
    ['31 January of a leap year', '2024-01-31', '2024-02-29'],
    ['28 February is a Saturday: Monday 2 March', '2026-01-31', '2026-03-02'],
    ['28 February is a Sunday: Monday 1 March', '2027-01-31', '2027-03-01'],
    ['29 February of a leap year: 29 March was Good Friday', '2024-02-29', '2024-04-02'],
    ['a Sunday', '2026-10-15', '2026-11-16'],
    ['a bank holiday: May Day', '2026-04-04', '2026-05-05'],
    ['Christmas Day, then Boxing Day, its substitute and a weekend', '2026-11-25', '2026-12-29'],
    ['31 August', '2026-08-31', '2026-09-30'],
  ])('%s: %s is due %s', (_, received, expected) => expect(due(received)).toBe(expected));
});

describe('two months more', () => {
  it.each<[string, PlainDate, PlainDate]>([
    ['from the day of receipt, not from the first due day', '2026-01-31', '2026-04-30'],
    ['30 November is held to the end of February', '2027-11-30', '2028-02-29'],
    ['a Saturday', '2026-02-08', '2026-05-08'],
    ['the month of a bank holiday', '2026-02-04', '2026-05-05'],
  ])('%s: %s is due %s', (_, received, expected) => expect(due(received, true)).toBe(expected));
});

describe('papers that show who asks', () => {
  it('start the clock when they came', () => {
    expect(clockStart({ receivedOn: '2026-01-10', evidenceCameOn: '2026-01-31' })).toBe('2026-01-31');
    expect(due('2026-01-10', false, '2026-01-31')).toBe('2026-03-02');
  });
  it('that came with the request start it on that day', () => {
    expect(due('2026-10-06', false, '2026-10-06')).toBe('2026-11-06');
    expect(due('2026-10-06', false, '2026-10-05')).toBe('2026-11-06');
  });
});

it('says the day itself where the calendar of bank holidays does not reach', () => {
  expect(due('2031-01-31')).toBe('2031-02-28');
});
