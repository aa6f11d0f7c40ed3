import { defineMeasure } from '../measure.ts';
import type { CohortAge } from './birthday-cohort.ts';
import { judgeStayingPut } from './judge-staying-put.ts';

const ages: readonly CohortAge[] = [19, 20];

export default defineMeasure({
  id: 'staying-put-at-19-and-20',
  version: 1,
  title: 'Staying put with the former foster carer: at 19 and 20',
  explanation: `Of the care leavers whose 19th or 20th birthday fell in the year to 31 March so far, and who had left a foster placement on
    their 18th birthday, how many lived with that former foster carer around the birthday. We look from three months before it to
    one month after; when nothing was recorded then, it is unknown where they lived, and they stay in the count. Those who died,
    went back to live with their parents or were taken over by another council are left out, and so is whoever left care
    before 18 or lived elsewhere than in foster care.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: care leavers who stayed put with former foster carers; how near the birthday is decided here',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  },
  comparator: 'staying_put_19_20_pct',
  cohort: 'care-leavers',
  window: 'year to 31 March',
  better: 'higher',
  pledge: 3,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  phrase: 'stayed put with their former foster carer around their 19th or 20th birthday',
  judge: (history, period) => judgeStayingPut(history, period, ages),
});
