import { defineMeasure } from '../measure.ts';
import { judgeAtBirthday } from './judge-at-birthday.ts';
import { judgeEet } from './judge-status.ts';

export default defineMeasure({
  id: 'in-education-employment-or-training-at-birthday',
  version: 1,
  title: 'Care leavers in education, employment or training: 19 to 21, at the birthday',
  explanation: `Of the care leavers whose 19th, 20th or 21st birthday fell in the year to 31 March so far, how many were in
    education, employment or training around that birthday. We look from three months before it to one month after; when
    nothing was recorded then, it is unknown what they did, and they stay in the count. So do those who are not in touch or
    refuse contact. Those who died, went back to live with their parents, were taken over by another council or were looked after in short
    breaks only are left out.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: care leavers aged 19 to 21; how near the birthday is decided here',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  },
  comparator: 'care_leavers_19_21_eet_pct',
  cohort: 'care-leavers',
  window: 'year to 31 March',
  better: 'higher',
  pledge: 3,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  phrase: 'were in education, employment or training around their 19th, 20th or 21st birthday',
  judge: (history, period) => judgeAtBirthday(history, period, history.eet, judgeEet),
});
