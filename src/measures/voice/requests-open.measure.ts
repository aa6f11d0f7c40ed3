import { workingDaysFrom } from '../../domain/care/timescale.ts';
import { lastDay } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { RequestMade } from '../../domain/history/history.ts';
import { defineMeasure, outside, several, unknown } from '../measure.ts';
import { counted } from '../words.ts';

export default defineMeasure({
  id: 'requests-open',
  version: 1,
  title: 'Requests that wait for an answer',
  explanation: `How many requests of children in care and care leavers had been asked by the end of the day, and neither answered nor
    taken back by then. One that is answered on the day waits no longer. Requests, not people, are counted, whoever has them and
    whatever has become of the person’s place in care: a promise is not kept by somebody’s turning 25. The oldest of each
    person is told of with its working days. Before the first request that is
    recorded of anybody nobody can tell, and there is no figure.`,
  source: {
    title: 'Decision of Pledgekeeper',
    part: 'the clock of a request is decided here; working days are counted as for reviews, by the Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(1)',
    url: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/33',
  },
  cohort: 'children-and-young-people',
  window: 'day',
  better: 'lower',
  pledge: 1,
  oba: 'how much',
  reviewBy: '2028-04-01',
  shows: 'count',
  unit: 'requests',
  unknownCounts: false,
  phrase: 'wait for an answer',
  judge({ requests, requestsRecordedFrom, diedOn }, period) {
    const day = lastDay(period);
    if (requestsRecordedFrom === null || day < requestsRecordedFrom)
      return unknown(`no request of anybody is recorded by ${day}`);
    if (diedOn !== null && diedOn <= day) return outside(`died on ${diedOn}`);
    const open = requests.filter((request) => isOpenOn(request, day));
    const [oldest] = open;
    if (!oldest) return outside(`no request is open on ${day}`);

    const waited = workingDaysFrom(oldest.askedOn, day);
    const since = waited === null ? '' : `, ${counted(waited, 'working day')} ago`;
    return several(
      { met: open.length, notMet: 0, unknown: 0 },
      `${counted(open.length, 'request')} open, the oldest (${oldest.kind}) asked ${oldest.askedOn}${since}`,
    );
  },
});

const isOpenOn = ({ askedOn, answeredOn, withdrawnOn }: RequestMade, day: PlainDate): boolean =>
  askedOn <= day && [answeredOn, withdrawnOn].every((closed) => closed === null || closed > day);
