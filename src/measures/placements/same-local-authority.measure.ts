import { placementAt } from '../../domain/care/in-care.ts';
import { whereabouts } from '../../domain/care/whereabouts.ts';
import { lastDay } from '../../domain/dates/period.ts';
import { notInCareOn } from '../children-in-care/in-care-on.ts';
import { byPlacement } from '../breakdowns/breakdowns.ts';
import { defineMeasure, met, notMet, unknown } from '../measure.ts';

export default defineMeasure({
  id: 'same-local-authority',
  version: 1,
  title: 'Placed inside the district',
  explanation: `Of the children in care, how many are placed inside the boundary of the council that looks after them, however far
    from home. Where adopters live is confidential, so of children placed for adoption it cannot be told; they stay in the count,
    as does whoever else it cannot be told of. A child who is away for a time, say in hospital, is judged by the placement they
    left. Children who are looked after in short breaks only are left out.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: locality of placement, inside the boundary of the council; counted here on any day',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  },
  cohort: 'children-in-care',
  window: 'day',
  better: 'higher',
  pledge: 2,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  by: byPlacement,
  phrase: 'were placed inside the district',
  judge(history, period, { authority }) {
    const day = lastDay(period);
    const notInCare = notInCareOn(history, day);
    if (notInCare) return notInCare;
    const placement = placementAt(history.episodes, day);
    if (!placement) return unknown('away for a time, and the placement left is not recorded');
    const where = whereabouts(history, placement, day, authority);
    if (where.location === 'IN') return met('placed inside the district');
    if (where.location === 'OUT') return notMet('placed outside the district');
    return unknown(
      where.noMilesFor === 'adopters'
        ? 'placed for adoption, and where is confidential'
        : 'in which district the placement is cannot be told',
    );
  },
});
