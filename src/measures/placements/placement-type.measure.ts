import { placementGroups } from '../../domain/care/placement-groups.ts';
import { byPlacement } from '../breakdowns/breakdowns.ts';
import { among, defineMeasure } from '../measure.ts';
import { judgeByGroup } from './judge-by-group.ts';

export default defineMeasure({
  id: 'placement-type',
  version: 1,
  title: 'Where children in care are placed, by placement type',
  explanation: `The children in care by type of placement. The Department for Education does not say in which of its groups
    every code belongs: residential care, residential schools and residential employment are grouped here as we read it.
    A child who is away for a time, say in hospital, is counted under the placement they left. Children who are looked after
    in short breaks only are left out.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'placement groups, as in the release of 2024/25 and the Local Authority Interactive Tool; the rest as explained',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions',
  },
  cohort: 'children-in-care',
  window: 'day',
  better: 'neither',
  pledge: 2,
  oba: 'how much',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  kinds: placementGroups,
  by: byPlacement,
  phrase: 'were placed in each type of placement',
  judge: (history, period) => judgeByGroup(history, period, among),
});
