import { defineMeasure } from '../measure.ts';
import { judgeStage } from './adoption-stages.ts';

export default defineMeasure({
  id: 'adoption-placement-to-order',
  version: 1,
  title: 'Adoption: days from living with the adopters to the adoption',
  explanation: `Of the children who were adopted in the twelve months to the end of the day, how long it took from the day the child was
    placed with the adopters to the adoption: the median in days, with the lower and upper quartile. The stages are those of the
    Department for Education, which publishes averages for England in years and months; a median is not to be compared with them.
    Where a day is missing, or stands after what should follow it, the child is shown as unknown. Special guardianship is no
    adoption.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'release of 2024/25, average time between the stages of adoption: placement to adoption; counted here as a median over any twelve months',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions',
  },
  cohort: 'children-in-care',
  window: 'twelve months',
  better: 'lower',
  pledge: 2,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'median',
  unit: 'days',
  unknownCounts: false,
  phrase: 'took so many days',
  judge: (history, period) => judgeStage(history, period, 'placement', 'order'),
});
