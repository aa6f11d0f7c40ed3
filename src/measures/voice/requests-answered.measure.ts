import { workingDaysFrom } from '../../domain/care/timescale.ts';
import { holds, lastDay } from '../../domain/dates/period.ts';
import { defineMeasure, outside, values } from '../measure.ts';
import { counted } from '../words.ts';

export default defineMeasure({
  id: 'requests-answered',
  version: 1,
  title: 'Working days until a request was answered, in the last 12 months',
  explanation: `Of the requests of children in care and care leavers that were answered in the twelve months to the end of the day, with
    yes, no or partly, how many working days each had waited since the day it was asked: the median, with the lower and upper
    quartile. The day it was asked is day 0. Requests, not people, are counted. One that was taken back has no answer and is left
    out; so is one that still waits, which is told of under open requests. Where the calendar of bank holidays does not reach
    back to the day it was asked, before 2015, the days cannot be told, and the request is not in the count.`,
  source: {
    title: 'Decision of Pledgekeeper',
    part: 'the clock of a request is decided here; working days are counted as for reviews, by the Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(1)',
    url: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/33',
  },
  cohort: 'children-and-young-people',
  window: 'twelve months',
  better: 'lower',
  pledge: 1,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'median',
  unit: 'working days',
  unknownCounts: false,
  phrase: 'waited so many working days for an answer',
  judge({ requests }, period) {
    const answered = requests.flatMap(({ kind, askedOn, answeredOn, answer }) =>
      answeredOn !== null && holds(period, answeredOn)
        ? [{ kind, askedOn, answeredOn, answer, days: workingDaysFrom(askedOn, answeredOn) }]
        : [],
    );
    if (answered.length === 0)
      return outside(`no request was answered from ${period.start} to ${lastDay(period)}`);

    const days = answered.map((request) => request.days).filter((each) => each !== null);
    const each = answered.map(
      ({ kind, askedOn, answeredOn, answer, days: waited }) =>
        `${kind} asked ${askedOn}, answered ${answeredOn} (${answer}), ${waited === null ? 'working days not known' : counted(waited, 'working day')}`,
    );
    return values(days, answered.length - days.length, each.join('; '));
  },
});
