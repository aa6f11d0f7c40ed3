import { defineMeasure } from '../measure.ts';
import { judgeIncidents } from './judge-incidents.ts';

export default defineMeasure({
  id: 'away-without-authorisation',
  version: 1,
  title: 'Children in care who were away without authorisation in the last 12 months',
  explanation: `Of the children who were in care on any day of the twelve months, how many were away without authorisation once or more: it
    was known where they were, and they should not have been there. Being missing is counted apart. The twelve months run to the
    end of the day; at 31 March they are the year that is published. An incident that was going on when they began counts. One
    that nobody closed is taken to end with the placement it began in. Councils differ in what they record, so the figure tells
    little beside another council's; where no incident is recorded of anybody, every child is shown as unknown. Short breaks are
    left out.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: children who were away without authorisation during the year; counted here over any twelve months',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  },
  cohort: 'children-in-care',
  window: 'twelve months',
  better: 'lower',
  pledge: 2,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  phrase: 'were away without authorisation in the last 12 months',
  judge: (history, period) => judgeIncidents(history, period, 'A'),
});
