import { lastDay } from '../../domain/dates/period.ts';
import { careLeaver } from '../../domain/leaving-care/care-leavers.ts';
import { byTeam } from '../breakdowns/breakdowns.ts';
import { defineMeasure, met, outside } from '../measure.ts';

export default defineMeasure({
  id: 'care-leavers',
  version: 1,
  title: 'Care leavers: live caseload',
  explanation: `How many young people the council has a duty to as care leavers at the end of the day: all former relevant
    young people aged 18 to 20, and those aged 21 to 24 who have asked for support or are in a programme of education or
    training. Published figures count people around a birthday instead, and cannot be compared with this one.`,
  source: {
    title: 'Children Act 1989',
    part: 'sections 23C, 23CZB and 23CA; who is in the live caseload is decided here',
    url: 'https://www.legislation.gov.uk/ukpga/1989/41/section/23C',
  },
  cohort: 'care-leavers',
  window: 'day',
  better: 'neither',
  pledge: 'context',
  oba: 'how much',
  reviewBy: '2028-04-01',
  shows: 'count',
  unknownCounts: false,
  by: byTeam('care-leavers'),
  phrase: 'were care leavers of the live caseload',
  judge(history, period) {
    const { isCareLeaver, because } = careLeaver(history, lastDay(period));
    return isCareLeaver ? met(because) : outside(because);
  },
});
