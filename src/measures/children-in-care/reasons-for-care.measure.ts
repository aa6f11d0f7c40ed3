import { categoryOfNeedCodes } from '../../domain/codes/category-of-need.codes.ts';
import { lastDay } from '../../domain/dates/period.ts';
import { among, defineMeasure, excluded, outside, unknown } from '../measure.ts';
import { staysBegunIn } from '../../domain/care/stays-in-care.ts';

const needs = new Map(
  [...categoryOfNeedCodes]
    .filter(([, { neverValid }]) => !neverValid)
    .map(([code, { label }]) => [code, label.charAt(0).toLowerCase() + label.slice(1)]),
);

export default defineMeasure({
  id: 'reasons-for-care',
  version: 1,
  title: 'Why children came into care in the last 12 months, by category of need',
  explanation: `The children who came into care in the twelve months to the end of the day, by the category of need recorded when
    they came: the main reason alone, though there are often several. A child who came twice is counted by the first time.
    Children who have left again are in. Those whose care began before the record does are left out, and so are short breaks.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: children who started to be looked after, by category of need; counted here over any twelve months',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  },
  cohort: 'children-in-care',
  window: 'twelve months',
  better: 'neither',
  pledge: 'context',
  oba: 'how much',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  kinds: [...needs.values()],
  phrase: 'came into care for each reason',
  judge(history, period) {
    const begun = staysBegunIn(history, period);
    const known = begun.find(({ startIsKnown }) => startIsKnown);
    if (!known)
      return begun[0]
        ? excluded(`in care by ${begun[0].start}, and when care began is not recorded`)
        : outside(`did not come into care from ${period.start} to ${lastDay(period)}`);
    const { start, categoryOfNeed } = known;
    const kind = needs.get(categoryOfNeed ?? '');
    const sentence = `came into care ${start}, category of need ${categoryOfNeed ?? 'not recorded'}`;
    return kind ? among(kind, sentence) : unknown(sentence);
  },
});
