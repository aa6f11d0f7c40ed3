import { aCouncil } from '../../../test/builders/a-council.ts';
import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import { periodOf } from '../window.ts';
import { count, emptyTally, figureOf } from '../tally.ts';
import reviewParticipation from './review-participation.measure.ts';

const child = aChild().born('2010-06-01').inCare('2017-05-04');
const once = (code: string | null) => child.reviewed('2018-10-05', code);

judges(reviewParticipation, '2019-01-31', [
  ['attends and speaks', once('PN1'), 'met', 'took part in 1 of 1 review: 2018-10-05 (PN1)'],
  ['somebody speaks for the child', once('PN2'), 'met'],
  ['without words', once('PN3'), 'met'],
  ['attends and does not contribute', once('PN4'), 'not-met'],
  ['briefs an advocate', once('PN5'), 'met'],
  ['views by another medium', once('PN6'), 'met'],
  ['views not conveyed', once('PN7'), 'not-met'],
  ['not recorded how', once(null), 'unknown', '2018-10-05 (not recorded how)'],
  ['a code of no list', once('PN9'), 'unknown', 'a code not known'],
  [
    'two reviews, one without the child',
    once('PN7').reviewed('2018-04-05', 'PN1'),
    'not-met',
    'took part in 1 of 2 reviews: 2018-04-05 (PN1), 2018-10-05 (PN7)',
  ],
  ['held on the first day of the window', child.reviewed('2018-02-01', 'PN1'), 'met'],
  ['held the day before it', child.reviewed('2018-01-31', 'PN1'), 'outside', 'from 2018-02-01 to 2019-01-31'],
  ['held on the last day', child.reviewed('2019-01-31', 'PN1'), 'met'],
  ['held the day after it', child.reviewed('2019-02-01', 'PN1'), 'outside'],
  ['not in care then', aChild().inCare('2017-05-04', '2018-10-05').reviewed('2018-10-05', 'PN1'), 'outside'],
  [
    'left care the day after',
    aChild().inCare('2017-05-04', '2018-10-06').reviewed('2018-10-05', 'PN1'),
    'met',
  ],
  [
    'in a short break',
    aChild().inCare('2018-10-01', null, { legalStatus: 'V4' }).reviewed('2018-10-05', 'PN1'),
    'outside',
  ],
  ['no review is recorded', child, 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
]);

const aged4 = aChild().born('2014-10-05').inCare('2017-05-04');
judges(reviewParticipation, '2019-01-31', [
  // DOMAIN M13, case 8: PN0 is for children under 4 (rule 440), so it tells nothing of one who is 4 that day.
  ['8: turned 4 on the day, coded PN0', aged4.reviewed('2018-10-05', 'PN0'), 'unknown', '(PN0)'],
  ['turned 4 on the day, and spoke', aged4.reviewed('2018-10-05', 'PN1'), 'met'],
  ['the day before turning 4', aged4.reviewed('2018-10-04', 'PN0'), 'outside'],
]);
judges(reviewParticipation, '2020-03-31', [
  [
    'born on 29 February, 4 on the leap day',
    aChild().born('2016-02-29').inCare('2018-05-04').reviewed('2020-02-29', 'PN1'),
    'met',
  ],
]);

it('counts reviews, not children', () => {
  const period = periodOf('twelve months', '2019-01-31');
  const people = [once('PN1').reviewed('2018-04-05', 'PN1'), once('PN7').reviewed('2018-04-05', null), child];
  const tally = people
    .map((person) => reviewParticipation.judge(person.history(), period, aCouncil()))
    .reduce(count, emptyTally());
  expect(figureOf(reviewParticipation, tally)).toMatchObject({
    numerator: 2,
    denominator: 4,
    unknown: 1,
    outside: 1,
  });
});
