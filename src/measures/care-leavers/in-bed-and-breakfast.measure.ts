import { defineMeasure } from '../measure.ts';
import { judgeLive } from './judge-live.ts';
import { judgeLivingIn } from './judge-status.ts';

export default defineMeasure({
  id: 'in-bed-and-breakfast',
  version: 1,
  title: 'Care leavers in bed and breakfast: live caseload',
  explanation: `How many care leavers of the live caseload live in bed and breakfast by what was last known of them (codes W1 and W2).
    When nothing was confirmed in the last eight weeks, or their residence is recorded as not known, it is unknown where they
    live; they are not counted, and are shown beside.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'methodology: accommodation of care leavers; applied here to the live caseload',
    url: 'https://explore-education-statistics.service.gov.uk/methodology/children-looked-after-in-england-including-adoptions-methodology',
  },
  cohort: 'care-leavers',
  window: 'day',
  better: 'lower',
  pledge: 3,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'count',
  unknownCounts: false,
  phrase: 'lived in bed and breakfast',
  judge: (history, period) => judgeLive(history, period, history.accommodation, judgeLivingIn('W')),
});
