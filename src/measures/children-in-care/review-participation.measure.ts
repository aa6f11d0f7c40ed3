import { reviewParticipationCodes } from '../../domain/codes/review-participation.codes.ts';
import { birthday } from '../../domain/dates/age.ts';
import { holds, lastDay } from '../../domain/dates/period.ts';
import { defineMeasure, outside, several } from '../measure.ts';
import { counted } from '../words.ts';
import { wasInCare } from '../../domain/care/stays-in-care.ts';

// That PN4, who attends and does not contribute in any form, has not taken part is UNVERIFIED (DOMAIN 9).
const tookPart = new Set(['PN1', 'PN2', 'PN3', 'PN5', 'PN6']);
const didNot = new Set(['PN4', 'PN7']);

export default defineMeasure({
  id: 'review-participation',
  version: 1,
  title: 'Reviews in which the child took part, in the last 12 months',
  explanation: `Of the reviews held in the twelve months to the end of the day of children aged 4 or more, in how many the child took
    part: was there and spoke, by themselves, through somebody else or without words, or was not there and made their views known.
    A child who was there and contributed nothing is counted here as not having taken part; the Department for Education does not
    say. Reviews, not children, are counted. When how the child took part is not recorded, the review stays in the count.
    Reviews of children under 4 are left out, and so are short breaks.`,
  source: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
    part: 'regulation 33, reviews; the codes are those of the return, and which of them is taking part is decided here',
    url: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/33',
  },
  cohort: 'children-in-care',
  window: 'twelve months',
  better: 'higher',
  pledge: 1,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unit: 'reviews',
  unknownCounts: true,
  phrase: 'were reviews in which the child took part',
  judge(history, period) {
    const four = birthday(history.bornOn, 4);
    const held = history.reviews.filter(
      ({ heldOn }) => holds(period, heldOn) && heldOn >= four && wasInCare(history, heldOn),
    );
    if (held.length === 0)
      return outside(`no review at 4 or older was held from ${period.start} to ${lastDay(period)}`);

    const met = held.filter(({ participation }) => tookPart.has(participation ?? '')).length;
    const notMet = held.filter(({ participation }) => didNot.has(participation ?? '')).length;
    const each = held.map(({ heldOn, participation }) => `${heldOn} (${words(participation)})`);
    return several(
      { met, notMet, unknown: held.length - met - notMet },
      `took part in ${met} of ${counted(held.length, 'review')}: ${each.join(', ')}`,
    );
  },
});

/** PN0 is for children under 4, so of an older one it tells nothing (rule 440 of the return). */
function words(code: string | null): string {
  if (code === null) return 'not recorded how';
  return reviewParticipationCodes.has(code) ? code : `${code}, a code not known`;
}
