import { categoryOfNeedCodes } from '../../domain/codes/category-of-need.codes.ts';
import { ethnicOriginCodes } from '../../domain/codes/ethnic-origin.codes.ts';
import { legalStatusCodes } from '../../domain/codes/legal-status.codes.ts';
import { placementProviderCodes } from '../../domain/codes/placement-provider.codes.ts';
import { placementCodes } from '../../domain/codes/placement.codes.ts';
import { reasonEpisodeCeasedCodes } from '../../domain/codes/reason-episode-ceased.codes.ts';
import { integer, postcode, text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';
import { choice, gender, permanencePlan, words, yesOrNo } from './choices.ts';
import { notMatched, personParts, whoHeadings } from './who.ts';

const uasc = 'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)';

/**
 * List 8 of Annex A, children in care, in the layout of January 2024 and the one before, which differ in a heading. Its rows are
 * held: it tells of no episodes. Who the child is, and the day of the latest review, are recorded.
 */
export const annexAList8 = defineTable({
  id: 'AnnexAList8',
  recorded: false,
  columns: {
    CHILD: text(20).required(),
    Gender: gender().rule('101'),
    Ethnicity: choice(ethnicOriginCodes).rule('103'),
    'Date of Birth': ukDate().required().rule('102'),
    Age: text(30),
    [uasc]: yesOrNo(),
    'Does the Child have a Disability': yesOrNo(),
    'Date Started to be Looked After': ukDate(),
    "Child's Category of Need": choice(categoryOfNeedCodes).rule('145'),
    'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)':
      yesOrNo(),
    'Start date of current legal status': ukDate(),
    "Child's Legal Status": choice(legalStatusCodes).rule('144'),
    'Date of Latest Statutory Review': ukDate(),
    'Date of Last Social Work Visit': ukDate(),
    'What is the permanence plan for this child?': permanencePlan(),
    'Date of Last IRO Visit / Contact to the Child': ukDate(),
    'Date of Last Health Assessment': ukDate(),
    'Date of Last Dental Check': ukDate(),
    'Number of Placements in the Last 12 months': integer(0, 999),
    'Date Ceased to be Looked After': ukDate(),
    'Reason Ceased to be Looked After': choice(reasonEpisodeCeasedCodes).rule('149'),
    'Start Date of Most Recent Placement': ukDate(),
    'Placement Type': choice(placementCodes).rule('146'),
    'Placement Provider': choice(placementProviderCodes).rule('178'),
    'Placement postcode': postcode(),
    'URN of Placement': text(40),
    'Placement Location': words({ IN: ['In'], OUT: ['Out'] }),
    'LA of Placement': text(100),
    "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months": integer(
      0,
      999,
    ),
    "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months": integer(
      0,
      999,
    ),
    'Was the child offered a Return Interview after their last missing episode (Y/N)?': yesOrNo(),
    'Did the child accept a Return Interview after their last missing episode (Y/N)?': yesOrNo(),
    'Allocated Team': text(),
    'Allocated Worker': text(),
  },
  headings: { ...whoHeadings, [uasc]: [uasc, `${uasc})`] },
  key: ['CHILD'],
  // Where adopters live is confidential: nothing that leads back to it is kept (DOMAIN 5).
  conceals: (cells) =>
    /^(\w{1,2}\)\s*)?A[1-6]/i.test(cells['Placement Type'] ?? '') ? ['Placement postcode'] : [],

  check: ({ row, finding }) => notMatched(row, 'Allocated Worker', finding),

  parts: (row) => [
    ...personParts(row, row[uasc]),
    ...(row['Date of Latest Statutory Review'] === null
      ? []
      : [
          {
            tableId: 'Reviews',
            row: {
              CHILD: row.CHILD,
              DOB: row['Date of Birth'],
              REVIEW: row['Date of Latest Statutory Review'],
              REVIEW_CODE: null,
            },
          },
        ]),
  ],
});
