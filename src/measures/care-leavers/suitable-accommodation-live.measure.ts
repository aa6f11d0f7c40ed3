import { byTeam } from '../breakdowns/breakdowns.ts';
import { defineMeasure } from '../measure.ts';
import { judgeLive } from './judge-live.ts';
import { judgeAccommodation } from './judge-status.ts';

export default defineMeasure({
  id: 'suitable-accommodation-live',
  version: 1,
  title: 'Care leavers in suitable accommodation: live caseload',
  explanation: `Of the care leavers of the live caseload, how many live in suitable accommodation by what was last known of
    them. When nothing was confirmed in the last eight weeks, it is unknown where they live, and they stay in the count. Those
    who have gone abroad, were deported or whose residence is recorded as not known are left out. Published figures count
    people around a birthday instead, and cannot be compared with this one.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'methodology: accommodation of care leavers; applied here to the live caseload',
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
  phrase: 'were in suitable accommodation',
  judge: (history, period) => judgeLive(history, period, history.accommodation, judgeAccommodation),
});
