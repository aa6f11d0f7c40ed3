import { activityCodes } from '../../domain/codes/activity.codes.ts';
import { ethnicOriginCodes } from '../../domain/codes/ethnic-origin.codes.ts';
import { text, ukDate } from '../ssda903/cells.ts';
import { defineTable, type Part } from '../ssda903/table.ts';
import { accommodation, choice, gender, words, yesOrNo } from './choices.ts';
import { notMatched, personParts, whoHeadings } from './who.ts';

const uasc = 'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)';

/**
 * List 9 of Annex A, care leavers, in the layout of January 2024 and the one before, which lacks four columns. Its rows are held,
 * for it does not say on which day accommodation and activity were so. Who the young person is, when their pathway plan was
 * reviewed and, of those in touch, the day they were, are recorded.
 */
export const annexAList9 = defineTable({
  id: 'AnnexAList9',
  recorded: false,
  columns: {
    CHILD: text(20).required(),
    Gender: gender().rule('101'),
    Ethnicity: choice(ethnicOriginCodes).rule('103'),
    'Date of Birth': ukDate().required().rule('102'),
    Age: text(30),
    [uasc]: yesOrNo(),
    'Does the Child have a Disability': yesOrNo(),
    'Allocated Team': text(),
    'Allocated Worker': text(),
    'Allocated Personal Advisor': text(),
    'Eligibility Category': words({
      relevant: ['Relevant child', 'Relevant', 'R'],
      'former relevant': ['Former relevant child', 'Former relevant', 'FR'],
      qualifying: ['Qualifying care leaver', 'Qualifying', 'Q'],
      eligible: ['Eligible child', 'Eligible', 'E'],
    }),
    'Latest Pathway Plan Review Date': ukDate(),
    'LA in Touch': words({
      YES: ['Yes', 'Y'],
      NO: ['No', 'N'],
      DIED: ['Died'],
      REFU: ['Refu', 'Refused'],
      NREQ: ['NREQ'],
      RHOM: ['Rhom'],
    }).rule('131'),
    'Latest Date of Contact': ukDate(),
    'Type of Accommodation': accommodation().rule('133'),
    'Suitability of Accommodation': words({ 1: ['Suitable', '1'], 2: ['Unsuitable', '2'] }),
    'Activity Status': choice(activityCodes).rule('132'),
  },
  optional: [uasc, 'Allocated Personal Advisor', 'Latest Pathway Plan Review Date', 'Latest Date of Contact'],
  headings: whoHeadings,
  key: ['CHILD'],

  check({ row, finding }) {
    notMatched(row, 'Allocated Worker', finding);
    notMatched(row, 'Allocated Personal Advisor', finding);
  },

  parts(row) {
    const { CHILD } = row;
    const parts: Part[] = personParts(row, row[uasc]);
    const reviewedOn = row['Latest Pathway Plan Review Date'];
    if (reviewedOn !== null)
      parts.push({ tableId: 'PathwaySteps', row: { CHILD, STEP: 'review', DONE_ON: reviewedOn } });
    const reachedOn = row['Latest Date of Contact'];
    if (row['LA in Touch'] === 'YES' && reachedOn !== null)
      parts.push({
        tableId: 'CareLeaverContacts',
        row: { CHILD, KNOWN_ON: reachedOn, IN_TOUCH: 'YES', ACTIV: null, ACCOM: null },
      });
    return parts;
  },
});
