import { defineMeasure } from '../measure.ts';
import { judgeAtBirthday } from './judge-at-birthday.ts';
import { judgeInTouch } from './judge-status.ts';

export default defineMeasure({
  id: 'in-touch-at-birthday',
  version: 1,
  title: 'Care leavers the council is in touch with: 19 to 21, at the birthday',
  explanation: `Of the care leavers whose 19th, 20th or 21st birthday fell in the year to 31 March so far, with how many the council
    was in touch around that birthday. We look from three months before it to one month after; when nothing was recorded then, it is
    unknown, and they stay in the count. Those who refuse contact or no longer require services are in the count and not in touch.
    Those who died, went back to live with their parents, were taken over by another council or were looked after in short
    breaks only are left out. The published figure of those not in touch leaves out whoever somebody else gave news of, so it
    cannot be had by taking this one from the whole.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: care leavers aged 19 to 21; how near the birthday is decided here',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  },
  comparator: 'care_leavers_19_21_in_touch_pct',
  cohort: 'care-leavers',
  window: 'year to 31 March',
  better: 'higher',
  pledge: 3,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  phrase: 'were in touch with the council around their 19th, 20th or 21st birthday',
  judge: (history, period) => judgeAtBirthday(history, period, history.inTouch, judgeInTouch),
});
