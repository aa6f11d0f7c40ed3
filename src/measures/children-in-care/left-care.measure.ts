import { reasonEpisodeCeasedCodes } from '../../domain/codes/reason-episode-ceased.codes.ts';
import { holds, lastDay } from '../../domain/dates/period.ts';
import { byPlacement } from '../breakdowns/breakdowns.ts';
import { defineMeasure, met, outside, unknown } from '../measure.ts';
import { staysInCare } from '../../domain/care/stays-in-care.ts';

export default defineMeasure({
  id: 'left-care',
  version: 1,
  title: 'Children who left care in the month',
  explanation: `How many children ceased to be looked after in the month, up to its last day that is counted, whatever the reason;
    young people who turned 18 and children taken over by another council are among them. A child who left twice in it is one
    child, and one who came back has left all the same. When the record says that care went on and holds nothing further, the
    child is shown as unknown. Short breaks are left out.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: children who ceased to be looked after in the year, once each; counted here by the month',
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
  phrase: 'left care in the month',
  judge(history, period) {
    const left = staysInCare(history).filter(({ end }) => end !== null && holds(period, end));
    const known = left.findLast(({ endedBecause }) => endedBecause !== 'X1');
    if (known) return met(`left care ${known.end}: ${reason(known.endedBecause)}`);
    if (left[0])
      return unknown(`an episode ended ${left[0].end} for another to begin (X1), and none is recorded`);
    return outside(`did not leave care from ${period.start} to ${lastDay(period)}`);
  },
});

function reason(code: string | null): string {
  if (code === null) return 'why is not recorded';
  return `${reasonEpisodeCeasedCodes.get(code)?.label ?? 'Code not known'} (${code})`;
}
