import { laterEnd, overlapping } from '../timeline/spans.ts';
import type { CareFacts, CodeFact, PeriodFact, PlacementFact, ReturnEpisode } from './care-facts.ts';
import { inOrder } from './episode-order.ts';

type Continues = (previous: ReturnEpisode, row: ReturnEpisode) => boolean;

/**
 * One child's rows of the return, as facts that each stand once; `layEpisodes` gives the rows back.
 * Rows that overlap another are disputed: each keeps facts of its own, numbered, joined to no neighbour.
 * Every row's end is after its start (the importer refuses others), and an open row has no REC.
 */
export function splitEpisodes(rows: readonly ReturnEpisode[]): CareFacts {
  const sorted = rows.toSorted(inOrder);
  const overlaid = overlapping(sorted);
  const clean = sorted.filter((row) => !overlaid.has(row));
  const disputed = sorted.filter((row) => overlaid.has(row));
  const codes = (column: 'legalStatus' | 'categoryOfNeed', continues: Continues): CodeFact[] => [
    ...joinedCodes(clean, column, continues),
    ...disputed.flatMap((row, i) => codeFact(row, row[column], i + 1)),
  ];
  return {
    periods: periodsOf(sorted),
    legalStatuses: codes('legalStatus', legalStatusContinues),
    categoriesOfNeed: codes('categoryOfNeed', touches),
    placements: [...joinedPlacements(clean), ...disputed.map((row, i) => placementFact(row, i + 1))],
  };
}

const touches: Continues = (previous, row) => previous.end === row.start;

// The same status on both sides of a boundary means a placement begins there, so the boundary is not lost.
const legalStatusContinues: Continues = (previous, row) =>
  touches(previous, row) && previous.endedBecause === 'X1';

// Only what a change of legal status alone leaves behind; any other boundary is a placement's own.
const placementContinues: Continues = (previous, row) =>
  touches(previous, row) &&
  previous.endedBecause === 'X1' &&
  previous.changeReason === null &&
  row.startedBecause === 'L' &&
  row.legalStatus !== previous.legalStatus &&
  row.placement === previous.placement &&
  row.provider === previous.provider &&
  row.placementPostcode === previous.placementPostcode &&
  row.urn === previous.urn;

function joinedPlacements(rows: readonly ReturnEpisode[]): PlacementFact[] {
  const facts: PlacementFact[] = [];
  rows.forEach((row, i) => {
    const previous = rows[i - 1];
    const last = facts.at(-1);
    const fact = placementFact(row, null);
    if (previous && last && placementContinues(previous, row)) {
      facts[facts.length - 1] = { ...fact, start: last.start, startedBecause: last.startedBecause };
    } else {
      facts.push(fact);
    }
  });
  return facts;
}

function joinedCodes(
  rows: readonly ReturnEpisode[],
  column: 'legalStatus' | 'categoryOfNeed',
  continues: Continues,
): CodeFact[] {
  const facts: CodeFact[] = [];
  rows.forEach((row, i) => {
    const previous = rows[i - 1];
    const last = facts.at(-1);
    if (
      previous &&
      last &&
      row[column] !== null &&
      row[column] === previous[column] &&
      continues(previous, row)
    ) {
      facts[facts.length - 1] = { ...last, end: row.end };
    } else {
      facts.push(...codeFact(row, row[column], null));
    }
  });
  return facts;
}

const codeFact = ({ start, end }: ReturnEpisode, code: string | null, dispute: number | null): CodeFact[] =>
  code === null ? [] : [{ start, end, code, dispute }];

const placementFact = (row: ReturnEpisode, dispute: number | null): PlacementFact => ({
  start: row.start,
  end: row.end,
  startedBecause: row.startedBecause,
  placement: row.placement,
  provider: row.provider,
  postcode: row.placementPostcode,
  urn: row.urn,
  endedBecause: row.endedBecause,
  changeReason: row.changeReason,
  dispute,
});

function periodsOf(rows: readonly ReturnEpisode[]): PeriodFact[] {
  const periods: PeriodFact[] = [];
  for (const row of rows) {
    const period = periods.at(-1);
    if (period && !beginsPeriod(row, period)) {
      const end = laterEnd(period.end, row.end);
      periods[periods.length - 1] = {
        ...period,
        end,
        endedBecause: end === row.end ? row.endedBecause : period.endedBecause,
        homePostcode: period.homePostcode ?? row.homePostcode,
      };
    } else {
      const { start, end, endedBecause, homePostcode } = row;
      periods.push({ start, end, endedBecause, homePostcode, startIsKnown: row.startedBecause === 'S' });
    }
  }
  return periods;
}

/** Rows that overlap belong to one period, whatever they say of themselves: periods never overlap. */
function beginsPeriod(row: ReturnEpisode, period: PeriodFact): boolean {
  if (period.end === null || row.start < period.end) return false;
  const hadEnded = period.endedBecause !== null && period.endedBecause !== 'X1';
  return row.start > period.end || row.startedBecause === 'S' || hadEnded;
}
