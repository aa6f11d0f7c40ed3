import type { PeriodFact, ReturnEpisode } from '../../../domain/care/care-facts.ts';
import { layEpisodes } from '../../../domain/care/lay-episodes.ts';
import { placementGroup } from '../../../domain/care/placement-groups.ts';
import { dateOf } from '../../../domain/dates/plain-date.ts';
import { yearTo31March, type Period } from '../../../domain/dates/period.ts';
import { derivedPlace } from './derived-place.ts';
import { byYearEnd, dayCell, isTold, yearOf, type Cells, type Sending, type SentRecord } from './sending.ts';

/** The episodes that the return of the year tells, in order. */
export const episodesTold = ({ care }: SentRecord, year: Period): ReturnEpisode[] =>
  layEpisodes(care).filter(({ start, end }) => isTold(start, end, year));

/** Since 2016/17 the return asks what order there was before care began (DOMAIN 1, PrevPerm). */
const askedOfStaysFrom = yearTo31March(2017).start;

/** A stay in care that the return of the year tells of and that began since 1 April 2016. */
export const isNewStay = ({ start, end }: PeriodFact, year: Period): boolean =>
  start >= askedOfStaysFrom && isTold(start, end, year);

/** Cells of one episode, with where it is, which the Department works out for itself (DOMAIN 5). */
export function episodeCells(episode: ReturnEpisode, record: SentRecord, sending: Sending): Cells {
  const year = yearOf(sending);
  const end = byYearEnd(episode.end, year);
  const endsLater = episode.end !== end;
  const isAtAdopters = placementGroup(episode.placement) === 'placed for adoption';
  return {
    DECOM: dayCell(episode.start),
    RNE: episode.startedBecause,
    LS: episode.legalStatus,
    CIN: episode.categoryOfNeed,
    PLACE: episode.placement,
    PLACE_PROVIDER: episode.provider,
    DEC: dayCell(end),
    REC: endsLater ? null : episode.endedBecause,
    REASON_PLACE_CHANGE: endsLater ? null : episode.changeReason,
    HOME_POST: episode.homePostcode,
    // Where adopters live is confidential (DOMAIN 5), whoever may have written it down.
    PL_POST: isAtAdopters ? null : episode.placementPostcode,
    URN: episode.urn,
    ...placeCells(episode, isAtAdopters, record, sending),
  };
}

function placeCells(
  { legalStatus, homePostcode, placementPostcode }: ReturnEpisode,
  isAtAdopters: boolean,
  { placeOf, unaccompanied }: SentRecord,
  { collectionYear, authority }: Sending,
): Cells {
  return derivedPlace({
    legalStatus,
    home: placeOf(homePostcode),
    placement: placeOf(placementPostcode),
    isAtAdopters,
    // In this collection or in the two before it (rule 406).
    wasUnaccompanied: unaccompanied.some(({ start, end }) =>
      [0, 1, 2].some((ago) => isTold(start, end, yearTo31March(collectionYear - ago))),
    ),
    authority,
    lastDay: dateOf(collectionYear, 3, 31),
  });
}
