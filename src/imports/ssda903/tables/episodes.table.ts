import { placementGroup } from '../../../domain/care/placement-groups.ts';
import { categoryOfNeedCodes } from '../../../domain/codes/category-of-need.codes.ts';
import { legalStatusCodes } from '../../../domain/codes/legal-status.codes.ts';
import { placementProviderCodes } from '../../../domain/codes/placement-provider.codes.ts';
import { placementCodes } from '../../../domain/codes/placement.codes.ts';
import { reasonEpisodeCeasedCodes } from '../../../domain/codes/reason-episode-ceased.codes.ts';
import { reasonNewEpisodeCodes } from '../../../domain/codes/reason-new-episode.codes.ts';
import { reasonPlaceChangeCodes } from '../../../domain/codes/reason-place-change.codes.ts';
import { yearTo31March } from '../../../domain/dates/period.ts';
import { code, postcode, text, ukDate, urn } from '../cells.ts';
import { ukDay } from '../days.ts';
import { defineTable } from '../table.ts';

export const episodes = defineTable({
  id: 'Episodes',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    DECOM: ukDate().required().rule('141'),
    RNE: code(reasonNewEpisodeCodes).datedBy('DECOM').required().rule('143'),
    LS: code(legalStatusCodes).datedBy('DECOM').expected().rule('144'),
    CIN: code(categoryOfNeedCodes).datedBy('DECOM').expected().rule('145'),
    PLACE: code(placementCodes).datedBy('DECOM').required().rule('146'),
    PLACE_PROVIDER: code(placementProviderCodes).datedBy('DECOM').rule('178'),
    DEC: ukDate().blankWhileOpen().rule('147'),
    REC: code(reasonEpisodeCeasedCodes).datedBy('DEC').rule('149'),
    REASON_PLACE_CHANGE: code(reasonPlaceChangeCodes).datedBy('DEC').rule('1009'),
    HOME_POST: postcode().rule('392c'),
    PL_POST: postcode().rule('392c'),
    URN: urn(),
  },
  key: ['CHILD', 'DECOM'],
  // Where adopters live is confidential: nothing that leads back to it is kept (DOMAIN 5).
  conceals: ({ PLACE = '' }) =>
    placementGroup(PLACE.toUpperCase()) === 'placed for adoption' ? ['PL_POST'] : [],

  check({ row, cells, collectionYear, finding, refusal }) {
    const nextYear = collectionYear === null ? null : yearTo31March(collectionYear).end;
    if (nextYear !== null && row.DECOM >= nextYear)
      finding('DECOM', 'begins-after-year-end', 'Begins after the year of this return. Check the day.');

    if (row.DEC === null) {
      if (row.REC === null) return;
      row.REC = null;
      finding(
        'REC',
        '148',
        `The episode that began on ${ukDay(row.DECOM)} has a reason it ended but no end date. Send its DEC, or leave REC blank. The reason was not taken.`,
      );
      return;
    }

    const ends = (how: string) =>
      `The episode that began on ${ukDay(row.DECOM)} ends on ${ukDay(row.DEC!)}${how}`;
    if (row.DEC === row.DECOM) refusal('DEC', '355', ends(', the same day. Send a later DEC.'));
    else if (row.DEC < row.DECOM) refusal('DEC', '356', ends(', before it began. Put DECOM or DEC right.'));
    else if (nextYear !== null && row.DEC >= nextYear)
      finding(
        'DEC',
        '354',
        ends(', after the year of this return. Check DEC; leave it blank if it still goes on.'),
      );

    if (cells.REC === '') finding('REC', '148', ends(' with no reason. Send its REC.'));
  },
});
