import { lastDay } from '../../domain/dates/period.ts';
import { defineMeasure, several } from '../measure.ts';
import { counted } from '../words.ts';
import { approvalOn } from './judge-households.ts';

export default defineMeasure({
  id: 'approved-foster-places',
  version: 1,
  title: 'Approved foster places',
  explanation: `For how many children the households are approved that the council has approved as mainstream foster
    carers, taken or vacant. A couple is one household. Kinship households, those approved for the time being only
    (regulation 24), and those of agencies are left out; a household on hold is approved.`,
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
  unit: 'places',
  unknownCounts: false,
  phrase: 'are approved',
  judge(household, period) {
    const { approval, not } = approvalOn(household, lastDay(period));
    if (!approval) return not;
    const { places, isOnHold, start } = approval;
    return several(
      { met: places, notMet: 0, unknown: 0 },
      `${counted(places, 'place')} since ${start}${isOnHold ? ', on hold' : ''}`,
    );
  },
});
