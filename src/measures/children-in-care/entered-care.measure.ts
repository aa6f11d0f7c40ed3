import { lastDay } from '../../domain/dates/period.ts';
import { byPlacement } from '../breakdowns/breakdowns.ts';
import { defineMeasure, met, outside, unknown } from '../measure.ts';
import { staysBegunIn } from '../../domain/care/stays-in-care.ts';

export default defineMeasure({
  id: 'entered-care',
  version: 1,
  title: 'Children who came into care in the month',
  explanation: `How many children began to be looked after in the month, up to its last day that is counted. A child who came
    into care twice in it is one child. Children handed over by another council come into care here. When care began before the
    record does, the child is not counted and is shown as unknown. Short breaks are left out.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: children who started to be looked after in the year, once each; counted here by the month',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  },
  cohort: 'children-in-care',
  window: 'month',
  better: 'neither',
  pledge: 'context',
  oba: 'how much',
  reviewBy: '2028-04-01',
  shows: 'count',
  unknownCounts: false,
  by: byPlacement,
  phrase: 'came into care in the month',
  judge(history, period) {
    const begun = staysBegunIn(history, period);
    const known = begun.find(({ startIsKnown }) => startIsKnown);
    if (known) return met(`came into care ${known.start}`);
    if (begun[0]) return unknown(`in care by ${begun[0].start}, and when care began is not recorded`);
    return outside(`did not come into care from ${period.start} to ${lastDay(period)}`);
  },
});
