import { isShortBreak } from '../../domain/care/in-care.ts';
import { stayOn, type Stay } from '../../domain/care/stay.ts';
import { birthday } from '../../domain/dates/age.ts';
import { lastDay } from '../../domain/dates/period.ts';
import { addMonths } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { notInCareOn } from '../children-in-care/in-care-on.ts';
import { byPlacement } from '../breakdowns/breakdowns.ts';
import { defineMeasure, excluded, met, notMet, outside, unknown } from '../measure.ts';
import { withCarerSince } from './current-carer.ts';

export default defineMeasure({
  id: 'long-term-stability',
  version: 1,
  title: 'Long in care, and two years or more with the same carer',
  explanation: `Of the children under 16 who have been in care for two and a half years or more at the end of the day, how many have
    lived with the same carer for two years or more; of children placed for adoption, with the adopters and the carer just before
    them together. A temporary stay, say in hospital, is no change when the child goes back, nor is a move of house with the carer.
    Fostering for adoption counts as a change, also with the same carer. Children whose care grew out of short breaks are left out,
    and so are short breaks. The published figure is counted at 31 March.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'stability of placements: long-term stability; counted here on any day, and fostering for adoption with the same carer as decided here',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  },
  comparator: 'long_term_stability_pct',
  cohort: 'children-in-care',
  window: 'day',
  better: 'higher',
  pledge: 2,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  by: byPlacement,
  phrase: 'had lived with the same carer for two years or more',
  judge(history, period) {
    const day = lastDay(period);
    const notInCare = notInCareOn(history, day);
    if (notInCare) return notInCare;
    const sixteen = birthday(history.bornOn, 16);
    if (sixteen <= day) return outside(`16 or over since ${sixteen}`);
    const stay = stayOn(history, day);
    if (!stay) return unknown(`in care on ${day}, but in no stay that could be measured`);

    // At 31 March these are 30 September two and a half years before, and 31 March two years before.
    const inCareBy = addMonths(day, -30);
    const withCarerBy = addMonths(day, -24);
    if (stay.start > inCareBy)
      return stay.startIsKnown
        ? outside(`in care since ${stay.start}, after ${inCareBy}`)
        : unknown(`in care by ${stay.start}, and when care began is not recorded`);
    if (grewOutOfShortBreaks(history, stay))
      return excluded(`care since ${stay.start} grew out of short breaks`);

    const since = withCarerSince(history.episodes, stay, day);
    if (since === null) return unknown('no placement but a temporary one is recorded');
    const sentence = `with the same carer since ${since}, in care since ${stay.start}`;
    return since <= withCarerBy ? met(sentence) : notMet(sentence);
  },
});

const grewOutOfShortBreaks = ({ episodes }: History, { start }: Stay): boolean =>
  episodes.some(
    (episode) =>
      isShortBreak(episode.legalStatus) &&
      episode.start < start &&
      (episode.end === null || episode.end >= start),
  );
