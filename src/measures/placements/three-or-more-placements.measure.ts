import { byPlacement } from '../breakdowns/breakdowns.ts';
import { defineMeasure } from '../measure.ts';
import { judgePlacements } from './judge-placements.ts';

export default defineMeasure({
  id: 'three-or-more-placements',
  version: 1,
  title: 'Three or more placements in the last 12 months',
  explanation: `Of the children in care at the end of the period, how many were with three or more carers in the twelve months
    to that day, the carer they were with on the first day among them. A temporary stay, say in hospital, does not count when
    the child goes back; nor does being adopted by the foster carer they live with. Coming back into care begins a new
    placement. Children who are looked after in short breaks only are left out.`,
  source: {
    title: 'Department for Education, Local Authority Interactive Tool (LAIT)',
    part: 'data dictionary: three or more placements during the year; counted here over any twelve months',
    url: 'https://www.gov.uk/government/publications/local-authority-interactive-tool-lait',
  },
  comparator: 'placements_3plus_pct',
  cohort: 'children-in-care',
  window: 'twelve months',
  better: 'lower',
  pledge: 2,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  by: byPlacement,
  phrase: 'had three or more placements in the last 12 months',
  judge: judgePlacements,
});
