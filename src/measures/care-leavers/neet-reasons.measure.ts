import { defineMeasure } from '../measure.ts';
import { judgeLive } from './judge-live.ts';
import { judgeNeetReason, neetReasons } from './judge-status.ts';

export default defineMeasure({
  id: 'neet-reasons',
  version: 1,
  title: 'Why care leavers are not in education, employment or training: live caseload',
  explanation: `The care leavers of the live caseload who are known not to be in education, employment or training, by the reason that
    was last known: illness or disability, pregnancy or parenting, or other circumstances. Of whom nothing was confirmed in the
    last eight weeks, it is unknown what they do; they are shown beside, and are not in the count. Published figures count people
    around a birthday instead, and cannot be compared with this one.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'methodology: activity of care leavers; applied here to the live caseload',
    url: 'https://explore-education-statistics.service.gov.uk/methodology/children-looked-after-in-england-including-adoptions-methodology',
  },
  cohort: 'care-leavers',
  window: 'day',
  better: 'neither',
  pledge: 3,
  oba: 'how much',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  kinds: neetReasons,
  phrase: 'were not in education, employment or training for each reason',
  judge: (history, period) => judgeLive(history, period, history.eet, judgeNeetReason),
});
