import { defineMeasure } from '../measure.ts';
import { judgeAtBirthday } from './judge-at-birthday.ts';
import { judgeAccommodation } from './judge-status.ts';

export default defineMeasure({
  id: 'suitable-accommodation-at-birthday',
  version: 1,
  title: 'Care leavers in suitable accommodation: 19 to 21, at the birthday',
  explanation: `Of the care leavers whose 19th, 20th or 21st birthday fell in the year to 31 March so far, how many lived in
    suitable accommodation around that birthday. We look from three months before it to one month after; when nothing was
    recorded then, it is unknown where they lived, and they stay in the count. So do those who are not in touch or refuse
    contact. Those who had gone abroad, were deported or whose residence was recorded as not known are left out, as are those
    who died, went back to live with their parents, were taken over by another council or were looked after in short breaks only.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: care leavers aged 19 to 21; how near the birthday is decided here',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  },
  comparator: 'care_leavers_19_21_suitable_accommodation_pct',
  cohort: 'care-leavers',
  window: 'year to 31 March',
  better: 'higher',
  pledge: 3,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  phrase: 'were in suitable accommodation around their 19th, 20th or 21st birthday',
  judge: (history, period) => judgeAtBirthday(history, period, history.accommodation, judgeAccommodation),
});
