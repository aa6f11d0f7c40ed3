import { byPlacement } from '../breakdowns/breakdowns.ts';
import { defineMeasure } from '../measure.ts';
import { judgePlacements } from './judge-placements.ts';

export default defineMeasure({
  id: 'three-or-more-placements-in-year',
  version: 1,
  title: 'Three or more placements in the year to 31 March',
  explanation: `Of the children in care at the end of the period, how many were with three or more carers since 1 April, the
    carer they were with on that day among them. At 31 March this is the figure that is published; in other months the year
    is not over, and the figure grows. A temporary stay, say in hospital, does not count when the child goes back; nor does
    being adopted by the foster carer they live with. Coming back into care begins a new placement. Children who are looked
    after in short breaks only are left out.`,
  source: {
    title: 'Department for Education, Local Authority Interactive Tool (LAIT)',
    part: 'data dictionary: three or more placements during the year',
    url: 'https://www.gov.uk/government/publications/local-authority-interactive-tool-lait',
  },
  comparator: 'placements_3plus_pct',
  cohort: 'children-in-care',
  window: 'year to 31 March',
  better: 'lower',
  pledge: 2,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  by: byPlacement,
  phrase: 'had three or more placements since 1 April',
  judge: judgePlacements,
});
