import type { ReturnEpisode } from '../../../domain/care/care-facts.ts';
import { holds, type Period } from '../../../domain/dates/period.ts';
import type { PlainDate } from '../../../domain/dates/plain-date.ts';
import type { TableId } from '../checks/return-rows.ts';
import { tablesIn, tablesOfAnyYear } from '../years/tables-in.ts';
import { careLeaverCells } from './care-leaver-cells.ts';
import { outcomesOf } from './outcome-cells.ts';
import { episodeCells, episodesTold, isNewStay } from './episode-cells.ts';
import {
  byYearEnd,
  dayCell,
  flagCell,
  isTold,
  yearOf,
  type Cells,
  type Sending,
  type SentPerson,
  type SentRecord,
} from './sending.ts';

export type SentRow = readonly [table: TableId, cells: Cells];

/** Whether the return of the year has the table; of a year that is not known, whether any has. */
export const isTableOf = (table: TableId, collectionYear: number): boolean =>
  (tablesIn(collectionYear) ?? tablesOfAnyYear).some(({ id }) => id === table);

/** What the return of the year says of one person, in the order of its tables; nothing of whom it does not ask about. */
export function rowsOfChild(record: SentRecord, sending: Sending): SentRow[] {
  const year = yearOf(sending);
  const { person, careLeaver } = record;
  const episodes = episodesTold(record, year);
  const inCare = episodes.length > 0;
  // What goes with care is not sent of care leavers (rules 1012, 1014).
  const uasc = inCare ? record.unaccompanied.filter(({ start, end }) => isTold(start, end, year)) : [];
  const leaver = careLeaver && careLeaverCells(careLeaver, year);
  const rows: SentRow[] = [
    ...episodes.map((episode): SentRow => ['Episodes', episodeCells(episode, record, sending)]),
    ...happeningsIn(record, year),
    ...uasc.map(({ end }): SentRow => ['UASC', { SEX: sexCell(person, sending), DUC: dayCell(end) }]),
    ...outcomesOf(record, episodes, sending),
    ...(leaver ? [['OC3', leaver] satisfies SentRow] : []),
    ...(inCare ? permanenceOf(record, episodes, year) : []),
    ...spansIn(record, year),
  ];
  const own = { CHILD: person.childId, DOB: dayCell(person.bornOn) };
  const sent = rows.filter(([table]) => isTableOf(table, sending.collectionYear));
  if (sent.length === 0) return [];
  const header = headerCells(person, { sending, inCare, isUnaccompanied: uasc.length > 0 });
  return [['Header', header] satisfies SentRow, ...sent].map(([table, cells]) => [
    table,
    { ...own, ...cells },
  ]);
}

/** The codes of SEX became letters in 2024/25 (DOMAIN 1); an unknown sex had no code before. */
function sexCell({ sex }: SentPerson, { collectionYear }: Sending): string | null {
  const letters: Record<string, string | null> = { 1: 'M', 2: 'F' };
  const numbers: Record<string, string | null> = { M: '1', F: '2', U: null };
  const codes = collectionYear >= 2025 ? letters : numbers;
  return sex !== null && sex in codes ? codes[sex]! : sex;
}

function headerCells(
  person: SentPerson,
  { sending, inCare, isUnaccompanied }: { sending: Sending; inCare: boolean; isUnaccompanied: boolean },
): Cells {
  return {
    SEX: sexCell(person, sending),
    ETHNIC: person.ethnicity,
    UPN: person.upn,
    // Not asked of whoever was not looked after in the year (rules 165, 628).
    MOTHER: inCare ? flagCell(person.isMother) : null,
    MC_DOB: inCare ? dayCell(person.firstChildBornOn) : null,
    UASC: flagCell(isUnaccompanied),
  };
}

function happeningsIn({ reviews, missingEpisodes }: SentRecord, year: Period): SentRow[] {
  return [
    ...reviews
      .filter(({ heldOn }) => holds(year, heldOn))
      .map(({ heldOn, participation }): SentRow => [
        'Reviews',
        { REVIEW: dayCell(heldOn), REVIEW_CODE: participation },
      ]),
    ...missingEpisodes
      .filter(({ missingFrom, returnedOn }) => isTold(missingFrom, returnedOn, year))
      .map(({ missingFrom, returnedOn, kind }): SentRow => [
        'Missing',
        {
          MISSING: kind,
          MIS_START: dayCell(missingFrom),
          MIS_END: dayCell(byYearEnd(returnedOn, year)),
        },
      ]),
  ];
}

/** Adoption in the year, decisions for it that stood in the year, and what order there was before a stay that began since 2016. */
function permanenceOf(record: SentRecord, episodes: readonly ReturnEpisode[], year: Period): SentRow[] {
  const { care, adoption, adoptionDecisions, previousPermanence } = record;
  const wasAdopted = episodes.some(
    ({ end, endedBecause }) => end !== null && holds(year, end) && adoptions.includes(endedBecause ?? ''),
  );
  const rows: SentRow[] = [];
  if (wasAdopted && adoption)
    rows.push([
      'AD1',
      {
        DATE_INT: dayCell(adoption.decidedOn),
        DATE_MATCH: dayCell(adoption.matchedOn),
        FOSTER_CARE: flagCell(adoption.byFosterCarer),
        NB_ADOPTR: adoption.adopters === null ? null : String(adoption.adopters),
        SEX_ADOPTR: adoption.adoptersSex,
        LS_ADOPTR: adoption.adoptersLegalStatus,
      },
    ]);
  for (const { decidedOn, reversedOn, reversedBecause } of adoptionDecisions) {
    if (!isTold(decidedOn, reversedOn, year)) continue;
    const isReversedLater = reversedOn !== null && reversedOn >= year.end;
    rows.push([
      'PlacedAdoption',
      {
        DATE_PLACED: dayCell(decidedOn),
        DATE_PLACED_CEASED: dayCell(byYearEnd(reversedOn, year)),
        REASON_PLACED_CEASED: isReversedLater ? null : reversedBecause,
      },
    ]);
  }
  if (previousPermanence && care.periods.some((period) => isNewStay(period, year)))
    rows.push([
      'PrevPerm',
      {
        PREV_PERM: previousPermanence.kind,
        LA_PERM: previousPermanence.authority,
        // In part or whole unknown, it is no day, and is written as one: zz/04/2014.
        DATE_PERM: dayCell(previousPermanence.orderedOn as PlainDate | null),
      },
    ]);
  return rows;
}

const adoptions = ['E11', 'E12'];

function spansIn({ socialWorkers, deprivationsOfLiberty }: SentRecord, year: Period): SentRow[] {
  return [
    ...socialWorkers
      .filter(({ start, end }) => isTold(start, end, year))
      .map(({ start, end, workerRef, reason }): SentRow => [
        'SWEpisodes',
        {
          SW_ID: workerRef,
          SW_DECOM: dayCell(start),
          SW_DEC: dayCell(byYearEnd(end, year)),
          SW_REASON: reason,
        },
      ]),
    ...deprivationsOfLiberty
      .filter(({ startedOn, endedOn }) => isTold(startedOn, endedOn, year))
      .map(({ startedOn, endedOn }): SentRow => [
        'DoLo',
        { DOLO_START: dayCell(startedOn), DOLO_END: dayCell(byYearEnd(endedOn, year)) },
      ]),
  ];
}
