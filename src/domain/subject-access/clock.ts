import type { RuleSource } from '../care/timescale.ts';
import { addDays, addMonths, type PlainDate } from '../dates/plain-date.ts';
import { addWorkingDays, isInCalendar } from '../dates/working-days.ts';

/** By which day somebody is given their record; Article 12(3) itself was not read, so it is not called statutory. */
export const answerRule: RuleSource = {
  title: 'Guide to the UK GDPR: right of access (Information Commissioner)',
  part: 'one calendar month from the day of receipt, two months more where it is complex',
  url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/subject-access-requests/',
  standing: 'second-hand',
};

/** What the clock of a request depends on. */
export interface Asked {
  readonly receivedOn: PlainDate;
  /** When the papers came that had to be asked for to know who is asking; null where none had to be, or none came yet. */
  readonly evidenceCameOn: PlainDate | null;
}

/** The clock runs from the day of receipt, a working day or not, or from the day the papers came that show who asks. */
export const clockStart = ({ receivedOn, evidenceCameOn }: Asked): PlainDate =>
  evidenceCameOn !== null && evidenceCameOn > receivedOn ? evidenceCameOn : receivedOn;

/**
 * The last day to answer: the same day of the next month, or of the third month when the time was extended; the month's last
 * where it has no such day; the next working day where that is a Saturday, a Sunday or a bank holiday.
 */
export const answerDue = (asked: Asked, isExtended: boolean): PlainDate =>
  workingDayFrom(addMonths(clockStart(asked), isExtended ? 3 : 1));

/** The day itself or the next working day; the day itself where the calendar of bank holidays does not reach. */
const workingDayFrom = (day: PlainDate): PlainDate =>
  isInCalendar(day) && isInCalendar(addDays(day, 14)) ? addWorkingDays(addDays(day, -1), 1) : day;
