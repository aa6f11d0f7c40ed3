import { byPlacement } from '../breakdowns/breakdowns.ts';
import { defineMeasure } from '../measure.ts';
import { judgeInCare } from './judge-in-care.ts';

export default defineMeasure({
  id: 'children-in-care',
  version: 1,
  title: 'Children in care',
  explanation: `How many children the council looks after at the end of the day. A child whose care ends that day has left.
    Children who are looked after in short breaks only are left out.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'methodology: children looked after on 31 March; counted here on any day',
    url: 'https://explore-education-statistics.service.gov.uk/methodology/children-looked-after-in-england-including-adoptions-methodology',
  },
  cohort: 'children-in-care',
  window: 'day',
  better: 'neither',
  pledge: 'context',
  oba: 'how much',
  reviewBy: '2028-04-01',
  shows: 'count',
  unknownCounts: false,
  by: byPlacement,
  phrase: 'were in care',
  judge: judgeInCare,
});
