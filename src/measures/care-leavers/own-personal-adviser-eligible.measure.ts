import { lastDay } from '../../domain/dates/period.ts';
import { owedAdviser } from '../../domain/leaving-care/care-leavers.ts';
import { defineMeasure, outside } from '../measure.ts';
import { judgeAdviser } from './judge-adviser.ts';

export default defineMeasure({
  id: 'own-personal-adviser-eligible',
  version: 1,
  title: 'Young people of 16 and 17 in care with their own personal adviser',
  explanation: `Of the eligible young people, who are 16 or 17, in care, and have been for 13 weeks since they turned 14, how
    many have a personal adviser of their own at the end of the day: one named person, allocated to them, in the role of
    personal adviser on that day. Care leavers are counted apart.`,
  source: {
    title: 'Children Act 1989',
    part: 'Schedule 2, paragraphs 19A to 19C; what makes an adviser their own is decided here',
    url: 'https://www.legislation.gov.uk/ukpga/1989/41/schedule/2',
  },
  cohort: 'children-in-care',
  window: 'day',
  better: 'higher',
  pledge: 3,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  phrase: 'had their own personal adviser while still in care',
  judge(history, period) {
    const day = lastDay(period);
    const { group, because } = owedAdviser(history, day);
    if (group === null) return outside(because);
    if (group !== 'eligible') return outside(`${because}; care leavers are counted apart`);
    return judgeAdviser(history, day);
  },
});
