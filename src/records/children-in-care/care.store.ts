import type { EntityManager } from 'typeorm';
import { overlaps } from '../../domain/timeline/spans.ts';
import { Problem } from '../../platform/http/problems.ts';
import type { SpanOfPerson } from '../facts/kept.entity.ts';
import { PersonFacts } from '../facts/person-facts.store.ts';
import type { Placement } from '../placements/placement.entity.ts';
import { placements } from '../placements/placements.store.ts';
import { CategoryOfNeed } from './category-of-need.entity.ts';
import { LegalStatus } from './legal-status.entity.ts';
import { PeriodOfCare } from './period-of-care.entity.ts';

export const periods = new PersonFacts(PeriodOfCare, 'start');
export const legalStatuses = new PersonFacts(LegalStatus, 'start');
export const categoriesOfNeed = new PersonFacts(CategoryOfNeed, 'start');

/** What a period of care is made of: each fact that has a day in common with it. */
export interface CareOfPeriod {
  legalStatuses: LegalStatus[];
  categoriesOfNeed: CategoryOfNeed[];
  placements: Placement[];
}

export async function careOfPeriod(db: EntityManager, period: PeriodOfCare): Promise<CareOfPeriod> {
  const read = async <T extends SpanOfPerson>(facts: PersonFacts<T>): Promise<T[]> =>
    (await facts.of(db, period.personId)).items.filter((fact) => overlaps(fact, period));
  return {
    legalStatuses: await read(legalStatuses),
    categoriesOfNeed: await read(categoriesOfNeed),
    placements: await read(placements),
  };
}

type Disputable = SpanOfPerson & { dispute: number | null };

export const isUndisputed = ({ dispute }: Disputable): boolean => dispute === null;

/** Throws Problem `cannot-be-so` when one of them is disputed: only a return puts right what a return has brought. */
export function mustBeUndisputed(facts: readonly Disputable[]): void {
  const disputed = facts.find((fact) => !isUndisputed(fact));
  if (disputed)
    throw new Problem(
      'cannot-be-so',
      `A return brought rows that overlap here, one of them from ${disputed.start} (dispute ${disputed.dispute}). Put the return right and import it again.`,
    );
}
