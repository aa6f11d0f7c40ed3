import { byTeam } from '../breakdowns/breakdowns.ts';
import { defineMeasure } from '../measure.ts';
import { judgeLive } from './judge-live.ts';
import { judgeEet } from './judge-status.ts';

export default defineMeasure({
  id: 'in-education-employment-or-training-live',
  version: 1,
  title: 'Care leavers in education, employment or training: live caseload',
  explanation: `Of the care leavers of the live caseload, how many are in education, employment or training by what was last
    known of them. When nothing was confirmed in the last eight weeks, it is unknown what they do, and they stay in the count.
    Published figures count people around a birthday instead, and cannot be compared with this one.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'methodology: activity of care leavers; applied here to the live caseload',
    url: 'https://explore-education-statistics.service.gov.uk/methodology/children-looked-after-in-england-including-adoptions-methodology',
  },
  cohort: 'care-leavers',
  window: 'day',
  better: 'higher',
  pledge: 3,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  by: byTeam('care-leavers'),
  phrase: 'were in education, employment or training',
  judge: (history, period) => judgeLive(history, period, history.eet, judgeEet),
});
