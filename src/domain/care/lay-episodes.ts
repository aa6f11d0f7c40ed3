import type { PlainDate } from '../dates/plain-date.ts';
import { at } from '../timeline/spans.ts';
import type { CareFacts, PlacementFact, ReturnEpisode } from './care-facts.ts';
import { inOrder } from './episode-order.ts';

/**
 * The facts of one child's care, as rows of the return: a new row wherever a placement or the legal status
 * begins or ends. Undoes `splitEpisodes`; each row carries the home postcode of its period.
 * A day with a legal status and no placement has no row.
 */
export const layEpisodes = (facts: CareFacts): ReturnEpisode[] =>
  facts.placements.flatMap((placement) => rowsOf(placement, facts)).toSorted(inOrder);

function rowsOf(placement: PlacementFact, facts: CareFacts): ReturnEpisode[] {
  const sameDispute = ({ dispute }: { dispute: number | null }) => dispute === placement.dispute;
  const legalStatuses = facts.legalStatuses.filter(sameDispute);
  const categoriesOfNeed = facts.categoriesOfNeed.filter(sameDispute);
  const starts = [
    placement.start,
    ...daysInside(
      placement,
      legalStatuses.flatMap(({ start, end }) => [start, end]),
    ),
  ];

  return starts.map((start, i) => {
    const end = starts[i + 1];
    return {
      start,
      end: end ?? placement.end,
      startedBecause: i === 0 ? placement.startedBecause : 'L',
      legalStatus: at(legalStatuses, start)?.code ?? null,
      categoryOfNeed: at(categoriesOfNeed, start)?.code ?? null,
      placement: placement.placement,
      provider: placement.provider,
      endedBecause: end ? 'X1' : placement.endedBecause,
      changeReason: end ? null : placement.changeReason,
      homePostcode: at(facts.periods, start)?.homePostcode ?? null,
      placementPostcode: placement.postcode,
      urn: placement.urn,
    };
  });
}

/** Those of the days that fall after the placement's first day and before its end, in order, each once. */
const daysInside = ({ start, end }: PlacementFact, days: readonly (PlainDate | null)[]): PlainDate[] =>
  [...new Set(days)]
    .filter((day): day is PlainDate => day !== null && day > start && (end === null || day < end))
    .sort();
