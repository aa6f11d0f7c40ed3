import { lastDay } from '../../domain/dates/period.ts';
import { owedAdviser } from '../../domain/leaving-care/care-leavers.ts';
import { byTeam } from '../breakdowns/breakdowns.ts';
import { defineMeasure, outside } from '../measure.ts';
import { judgeAdviser } from './judge-adviser.ts';

export default defineMeasure({
  id: 'own-personal-adviser',
  version: 1,
  title: 'Care leavers with their own personal adviser: live caseload',
  explanation: `Of the care leavers owed a personal adviser at the end of the day, how many have one of their own: one named
    person, allocated to them, in the role of personal adviser on that day. Owed one are relevant young people of 16 and 17,
    former relevant young people to 21, and to 25 when they have asked for support or are in a programme of education or
    training. Young people still looked after are counted apart.`,
  source: {
    title: 'Children Act 1989',
    part: 'sections 23B(2), 23C(3) and 23CZB; what makes an adviser their own is decided here',
    url: 'https://www.legislation.gov.uk/ukpga/1989/41/section/23B',
  },
  cohort: 'care-leavers',
  window: 'day',
  better: 'higher',
  pledge: 3,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  by: byTeam('care-leavers'),
  phrase: 'had their own personal adviser',
  judge(history, period) {
    const day = lastDay(period);
    const { group, because } = owedAdviser(history, day);
    if (group === null) return outside(because);
    if (group === 'eligible') return outside(`${because}; young people still looked after are counted apart`);
    return judgeAdviser(history, day);
  },
});
