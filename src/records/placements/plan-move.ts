import type { EntityManager } from 'typeorm';
import { kindOfMove, type DraftMove, type KindOfMove } from '../../domain/care/draft-move.ts';
import { placementWarnings, type PlacementWarning } from '../../domain/care/placement-warnings.ts';
import { holds } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { normalisePostcode } from '../../domain/place/postcode.ts';
import { at } from '../../domain/timeline/spans.ts';
import { Problem } from '../../platform/http/problems.ts';
import { inOrder, refuse } from '../facts/checks.ts';
import { placesOf } from '../history/places.reader.ts';
import {
  changeReasonFaults,
  codeFaults,
  postcodeFault,
  providerFault,
  underStatusFault,
  wordsFault,
} from './placement-checks.ts';
import type { PlacementMoved } from './placement.dto.ts';
import type { Placement } from './placement.entity.ts';
import { historyOf } from './placements.store.ts';

/** A move that was checked against the record, before it is stored. */
export interface PlannedMove {
  readonly history: History;
  readonly draft: DraftMove;
  readonly kind: KindOfMove;
  readonly warnings: readonly PlacementWarning[];
  /** Where the child is until then. */
  readonly before: Placement;
}

/**
 * Checks a move against what is recorded. It follows the last placement of the open period of care; a move that was left
 * out between two others asks for the later one to be taken back first. Throws Problem `cannot-be-so`.
 */
export async function planMove(
  db: EntityManager,
  personId: string,
  known: readonly Placement[],
  sent: PlacementMoved,
  authority: string,
): Promise<PlannedMove> {
  const { start, code, provider = null, urn = null, changeReason = null } = sent;
  const sameCarer = sent.sameCarer ?? false;
  refuse(...codeFaults(code, sameCarer, start), postcodeFault(code, sent.postcode ?? null));
  const history = await historyOf(db, personId);
  const before = history && lastPlacement(history, known, start);
  if (!before)
    throw new Problem('cannot-be-so', undefined, [
      { pointer: '#/start', detail: startCareFirst(personId, start) },
    ]);
  refuse(...disputedAfter(known, start));
  refuse(
    inOrder(['the placement before', before.start], ['start', start]),
    before.end !== null &&
      before.end > start && {
        pointer: '#/start',
        detail: `start must be ${before.end}, when the placement before ended, or later`,
      },
    underStatusFault(code, at(history.episodes, start)?.legalStatus ?? null),
    providerFault(code, provider),
    ...changeReasonFaults(changeReason, { before, code, sameCarer, start }),
    wordsFault(sent.reason),
    sameCarer &&
      isSame(before, { code, provider, postcode: postcodeOf(sent), urn }) && {
        pointer: '#/code',
        detail:
          'nothing changes: with the same carer, the kind, provider, postcode or urn must differ (rule 435)',
      },
  );
  const postcode = postcodeOf(sent);
  const placeOf = await placesOf(db, new Set(postcode ? [postcode] : []));
  const draft: DraftMove = {
    start,
    placement: code,
    place: placeOf(postcode),
    sameCarer,
    schoolChanges: sent.schoolChanges ?? null,
  };
  return {
    history,
    draft,
    kind: kindOfMove(history.episodes, draft),
    warnings: placementWarnings({ history, draft, authority }),
    before,
  };
}

/** The last undisputed placement of the period of care that is open and holds the day. */
function lastPlacement(
  { periodsOfCare }: History,
  known: readonly Placement[],
  day: PlainDate,
): Placement | undefined {
  const care = periodsOfCare.find((period) => period.end === null && holds(period, day));
  return care && known.findLast(({ start, dispute }) => dispute === null && start >= care.start);
}

const startCareFirst = (personId: string, start: PlainDate): string =>
  `no period of care that is still open holds ${start}: start care first, by POST /api/v1/people/${personId}/periods-of-care`;

/** Rows of a return that overlap are put right in the return, and nothing is laid over them. */
const disputedAfter = (known: readonly Placement[], start: PlainDate) =>
  known
    .filter(({ dispute, end }) => dispute !== null && (end === null || end > start))
    .map((row) => ({
      pointer: '#/start',
      detail: `the placement from ${row.start} overlaps another in the return: put the return right and import it again first`,
    }));

export const postcodeOf = ({ postcode }: { postcode?: string | null }): string | null =>
  postcode == null ? null : normalisePostcode(postcode);

type Where = Pick<Placement, 'code' | 'provider' | 'postcode' | 'urn'>;
const isSame = (a: Where, b: Where): boolean =>
  a.code === b.code && a.provider === b.provider && a.postcode === b.postcode && a.urn === b.urn;
