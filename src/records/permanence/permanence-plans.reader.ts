import type { EntityManager } from 'typeorm';
import type { PermanencePlan } from '../../domain/history/history.ts';
import { happeningsOf, type ByPerson } from '../history/facts.reader.ts';

/** What was planned as these children's permanent homes, in order of the day it was recorded. */
export const permanencePlansOf = (
  db: EntityManager,
  ids: readonly string[],
): Promise<ByPerson<PermanencePlan>> =>
  happeningsOf(db, ids, 'permanence_plan', 'recorded_on, plan', 'recorded_on as "recordedOn", plan');
