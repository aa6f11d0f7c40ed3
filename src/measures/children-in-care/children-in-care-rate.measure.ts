import { defineMeasure } from '../measure.ts';
import { judgeInCare } from './judge-in-care.ts';

export default defineMeasure({
  id: 'children-in-care-rate',
  version: 1,
  title: 'Children in care for each 10,000 children',
  explanation: `The children the council looks after at the end of the day, short breaks apart, for each 10,000 children aged
    0 to 17 who live in the district. At 31 March the population is the Office for National Statistics' mid-year estimate of
    the year before; in other months it is the latest one published. The year of the estimate is printed beside the rate.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: rate of children looked after per 10,000 children',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  },
  comparator: 'cla_rate_per_10000',
  cohort: 'children-in-care',
  window: 'day',
  better: 'neither',
  pledge: 'context',
  oba: 'how much',
  reviewBy: '2028-04-01',
  shows: 'rate per 10,000',
  unknownCounts: false,
  phrase: 'were in care for each 10,000 children of the district',
  judge: judgeInCare,
});
