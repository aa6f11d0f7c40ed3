import { defineMeasure } from '../measure.ts';
import { judgeNetChange } from './judge-households.ts';

export default defineMeasure({
  id: 'foster-carers-net-change',
  version: 1,
  title: 'Net change in foster carers, rolling 12 months',
  explanation: `How many more households the council has approved as mainstream foster carers than twelve months before:
    approvals less those who left, and those who came from an agency less those who went to one. A couple is one household.
    Kinship households, those approved for the time being only (regulation 24), and those of agencies are left out; a
    household on hold is approved.`,
  source: {
    title: 'Ofsted, Fostering in England',
    part: 'approved mainstream households and places; the change is the Board’s own',
    url: 'https://www.gov.uk/government/collections/fostering-in-england-statistics',
  },
  cohort: 'foster-households',
  window: 'twelve months',
  better: 'higher',
  pledge: 2,
  oba: 'how much',
  reviewBy: '2028-04-01',
  shows: 'net change',
  unknownCounts: false,
  phrase: 'became approved',
  judge: judgeNetChange,
});
