import { lastDay } from '../../domain/dates/period.ts';
import { defineMeasure, met } from '../measure.ts';
import { approvalOn } from './judge-households.ts';

export default defineMeasure({
  id: 'approved-foster-households',
  version: 1,
  title: 'Approved foster households',
  explanation: `How many households the council has approved as mainstream foster carers. A couple is one household.
    Kinship households, those approved for the time being only (regulation 24), and those of agencies are left out; a
    household on hold is approved.`,
  source: {
    title: 'Ofsted, Fostering in England',
    part: 'approved mainstream households and places; the change is the Board’s own',
    url: 'https://www.gov.uk/government/collections/fostering-in-england-statistics',
  },
  cohort: 'foster-households',
  window: 'day',
  better: 'higher',
  pledge: 2,
  oba: 'how much',
  reviewBy: '2028-04-01',
  shows: 'count',
  unknownCounts: false,
  phrase: 'are approved',
  judge(household, period) {
    const { approval, not } = approvalOn(household, lastDay(period));
    return approval ? met(`approved since ${approval.start}${approval.isOnHold ? ', on hold' : ''}`) : not;
  },
});
