import { lastDay } from '../../domain/dates/period.ts';
import { addDays } from '../../domain/dates/plain-date.ts';
import { careLeaver } from '../../domain/leaving-care/care-leavers.ts';
import { byTeam } from '../breakdowns/breakdowns.ts';
import { defineMeasure, met, notMet, outside, unknown } from '../measure.ts';
import { daysOfNews } from './judge-live.ts';

export default defineMeasure({
  id: 'contacted-within-eight-weeks',
  version: 1,
  title: 'Care leavers reached in the last eight weeks: live caseload',
  explanation: `Of the care leavers of the live caseload, how many were seen or reached in the eight weeks to the end of the day, on a
    visit, at a meeting, by a call or by a message. An attempt that reached nobody does not count, nor does news from somebody else.
    When no contact or attempt at all is recorded of a young person, it cannot be told, and they stay in the count. Eight weeks is
    a house rule: the law asks the council to keep in touch and sets no number, and a council’s own promise may be closer.`,
  source: {
    title: 'Children Act 1989',
    part: 'section 23C(2): to keep in touch; that eight weeks are asked for is decided here, and is not the law',
    url: 'https://www.legislation.gov.uk/ukpga/1989/41/section/23C',
  },
  cohort: 'care-leavers',
  window: 'day',
  better: 'higher',
  pledge: 3,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  by: byTeam('care-leavers'),
  phrase: 'were seen or reached in the last eight weeks',
  judge(history, period) {
    const day = lastDay(period);
    const { isCareLeaver, because } = careLeaver(history, day);
    if (!isCareLeaver) return outside(because);

    const tried = history.contacts.filter(({ happenedOn }) => happenedOn <= day);
    if (tried.length === 0) return unknown('no contact or attempt at all is recorded');
    const last = tried.findLast(({ succeeded }) => succeeded);
    if (!last) return notMet(`never reached; last tried ${tried.at(-1)!.happenedOn}`);
    const sentence = `last reached ${last.happenedOn} (${last.kind})`;
    return last.happenedOn >= addDays(day, -daysOfNews) ? met(sentence) : notMet(sentence);
  },
});
