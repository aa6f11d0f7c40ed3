import { placementAt } from '../../domain/care/in-care.ts';
import { wasUnaccompanied } from '../../domain/care/whereabouts.ts';
import { holds, lastDay } from '../../domain/dates/period.ts';
import { distanceFromHome, location } from '../../domain/place/locality.ts';
import { notInCareOn } from '../children-in-care/in-care-on.ts';
import { byPlacement } from '../breakdowns/breakdowns.ts';
import { defineMeasure, met, notMet, unknown } from '../measure.ts';

export default defineMeasure({
  id: 'placed-over-20-miles',
  version: 1,
  title: 'Placed outside the district and more than 20 miles from home',
  explanation: `Of the children in care, how many are placed both outside the district and more than 20 miles, in a straight
    line, from the home they were first placed from. 20.0 miles is not more than 20. Children of whom the distance cannot be
    told stay in the count; unaccompanied children have no family home in England, and so no distance. A child who is away
    for a time, say in hospital, is judged by the placement they left. Children who are looked after in short breaks only are
    left out.`,
  source: {
    title: 'Department for Education, Local Authority Interactive Tool (LAIT)',
    part: 'data dictionary: placed more than 20 miles from home and outside the local authority boundary',
    url: 'https://www.gov.uk/government/publications/local-authority-interactive-tool-lait',
  },
  comparator: 'placed_out_of_area_over_20_miles_pct',
  cohort: 'children-in-care',
  window: 'day',
  better: 'lower',
  pledge: 2,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  by: byPlacement,
  phrase: 'were placed outside the district and more than 20 miles from home',
  judge(history, period, { authority }) {
    const day = lastDay(period);
    const notInCare = notInCareOn(history, day);
    if (notInCare) return notInCare;
    if (wasUnaccompanied(history, day))
      return notMet('unaccompanied: no family home in England, so no distance');

    const placement = placementAt(history.episodes, day);
    if (!placement) return unknown('away for a time, and the placement left is not recorded');
    const where = location(placement.place, authority, day);
    if (where === 'IN') return notMet('placed inside the district');

    const home = history.periodsOfCare.find((care) => holds(care, day))?.home;
    const miles = home ? distanceFromHome(home, placement.place) : null;
    if (miles === null) return unknown('the distance from home is not known');
    if (miles <= 20) return notMet(`placed ${miles.toFixed(1)} miles from home`);
    if (where === 'unknown')
      return unknown(`placed ${miles.toFixed(1)} miles from home, in which district is not known`);
    return met(`placed outside the district, ${miles.toFixed(1)} miles from home`);
  },
});
