import { dayPeriod, lastDay } from '../../domain/dates/period.ts';
import { addDays } from '../../domain/dates/plain-date.ts';
import { defineMeasure, gained, lost, met, outside, unchanged, type Judgement } from '../measure.ts';
import { judgeByGroup } from './judge-by-group.ts';

export default defineMeasure({
  id: 'foster-placements-net-change',
  version: 1,
  title: 'Net change in foster placements, rolling 12 months',
  explanation: `How many more children in care are in a foster placement (codes U1 to U6) than twelve months before: those who are
    now and were not then, less those who were then and are not now. A child who is away for a time is counted under the placement
    they left, and short breaks are left out.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'placement groups: foster placements; the change is the Board’s own',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions',
  },
  cohort: 'children-in-care',
  window: 'twelve months',
  better: 'higher',
  pledge: 2,
  oba: 'how much',
  reviewBy: '2028-04-01',
  shows: 'net change',
  unknownCounts: false,
  phrase: 'came into foster placements',
  judge(history, period) {
    const [was, is] = [addDays(period.start, -1), lastDay(period)].map((day) =>
      judgeByGroup(history, dayPeriod(day), (group, sentence) =>
        group === 'foster' ? met(sentence) : outside(sentence),
      ),
    ) as [Judgement, Judgement];
    const sentence = `now: ${is.sentence}; a year before: ${was.sentence}`;
    const unsaid = [was, is].find(({ answer }) => answer === 'unknown');
    if (unsaid) return { ...unsaid, sentence };
    const [isFostered, wasFostered] = [is, was].map(({ answer }) => answer === 'met');
    if (isFostered === wasFostered) return isFostered ? unchanged(sentence) : outside(sentence);
    return isFostered ? gained(sentence) : lost(sentence);
  },
});
