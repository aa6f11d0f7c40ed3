import { lastDay } from '../../domain/dates/period.ts';
import { careLeaver } from '../../domain/leaving-care/care-leavers.ts';
import { byTeam } from '../breakdowns/breakdowns.ts';
import { defineMeasure, outside } from '../measure.ts';
import { judgeViews } from './judge-views.ts';

export default defineMeasure({
  id: 'views-recorded-after-care',
  version: 1,
  title: 'Care leavers whose views were recorded in the last six months: live caseload',
  explanation: `Of the care leavers of the live caseload, how many had their views recorded in the six months to the end of the day, in
    person, through an advocate, in writing or in another way. The day six months before is not one of them. When no views at
    all are recorded of a young person, whether any were heard cannot be told, and they stay in the count.`,
  source: {
    title: 'Children and Social Work Act 2017',
    part: 'section 1(1)(b) and (c), the views of children and young people, up to 25 for care leavers; that they are recorded every six months is decided here, and is not the law',
    url: 'https://www.legislation.gov.uk/ukpga/2017/16/section/1',
  },
  cohort: 'care-leavers',
  window: 'six months',
  better: 'higher',
  pledge: 1,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  by: byTeam('care-leavers'),
  phrase: 'had their views recorded in the last six months',
  judge(history, period) {
    const { isCareLeaver, because } = careLeaver(history, lastDay(period));
    return isCareLeaver ? judgeViews(history, period) : outside(because);
  },
});
