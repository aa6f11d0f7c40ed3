import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { faultsOf, type Observed } from '../../domain/observation/observation.ts';
import type { Catalogue } from '../../measures/catalogue.ts';
import type { ObservedMeasure } from '../../measures/observed/observed-measure.ts';
import { Problem } from '../../platform/http/problems.ts';
import { refuse } from '../../records/facts/checks.ts';
import {
  isOfTheSame,
  saysTheSame,
  type KeptObservation,
  type NewObservation,
} from '../../records/observations/observation.ts';
import {
  addObservation,
  everObserved,
  lockObservations,
} from '../../records/observations/observations.store.ts';

/** Throws Problem `not-found` when there is no such measure, or it is counted. */
export function observedNamed({ observed, measures }: Catalogue, id: string): ObservedMeasure {
  const found = observed.find((measure) => measure.id === id);
  if (found) return found;
  const isCounted = measures.some((measure) => measure.id === id);
  throw new Problem(
    'not-found',
    isCounted
      ? `This measure is counted from the record, not observed. GET /api/v1/measures/${id}/figures tells what was found.`
      : 'There is no such measure. GET /api/v1/measures lists them.',
  );
}

/**
 * Records an observation, or the correction of one that stands. Throws Problem `cannot-be-so` with what is wrong, and
 * `contradicts-the-record` when it cannot stand beside what does.
 */
export async function recordObservation(
  db: EntityManager,
  observed: Observed,
  sent: NewObservation,
  today: PlainDate,
): Promise<KeptObservation> {
  refuse(
    ...faultsOf(observed, sent, today).map(({ field, detail }) => ({
      pointer: `#/${field}`,
      detail: `${field} ${detail}`,
    })),
    (sent.corrects === null) !== (sent.reason === null) && {
      pointer: sent.corrects === null ? '#/corrects' : '#/reason',
      detail: 'corrects and reason must be sent together: a correction names what it corrects and says why',
    },
  );
  await lockObservations(db);
  const known = await everObserved(db, [observed.id]);
  const corrected = sent.corrects === null ? undefined : correctable(known, sent.corrects);
  if (corrected && saysTheSame(corrected, sent))
    throw new Problem('cannot-be-so', 'What you sent says the same as what it is to correct.');
  const beside = known.find((one) => !one.isCorrected && one !== corrected && isOfTheSame(one, sent));
  if (beside)
    throw new Problem(
      'contradicts-the-record',
      `Of these days this source has said something already: ${beside.id}. To correct it, name it in "corrects" and send a reason.`,
    );
  return addObservation(db, sent);
}

function correctable(
  known: readonly (KeptObservation & { isCorrected: boolean })[],
  id: string,
): KeptObservation {
  const found = known.find((one) => one.id === id.toLowerCase());
  if (!found) {
    const detail = 'corrects must be the id of an observation of the same';
    throw new Problem('cannot-be-so', undefined, [{ pointer: '#/corrects', detail }]);
  }
  if (found.isCorrected)
    throw new Problem(
      'contradicts-the-record',
      `It was corrected before, by ${known.find(({ corrects }) => corrects === found.id)!.id}. Correct that one.`,
    );
  return found;
}
