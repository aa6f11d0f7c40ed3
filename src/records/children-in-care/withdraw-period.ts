import type { EntityManager } from 'typeorm';
import type { Span } from '../../domain/dates/period.ts';
import { refuse } from '../facts/checks.ts';
import type { SpanOfPerson } from '../facts/kept.entity.ts';
import { placements } from '../placements/placements.store.ts';
import { careOfPeriod, categoriesOfNeed, legalStatuses, mustBeUndisputed, periods } from './care.store.ts';
import type { CategoryOfNeed } from './category-of-need.entity.ts';
import type { PeriodOfCare } from './period-of-care.entity.ts';

/**
 * Takes back a period recorded in error, with the legal status, category of need and placement it started with. What came
 * after those is taken back one by one first, by somebody who looks at it. Throws Problem `cannot-be-so`.
 */
export async function withdrawPeriod(db: EntityManager, period: PeriodOfCare): Promise<void> {
  const care = await careOfPeriod(db, period);
  mustBeUndisputed([...care.placements, ...care.legalStatuses, ...care.categoriesOfNeed]);
  const later = (name: string, facts: readonly SpanOfPerson[]) =>
    facts
      .filter(({ start }) => start > period.start)
      .map(({ start }) => ({ pointer: '#', detail: `a ${name} starts on ${start}; take that back first` }));
  refuse(
    ...later('placement', care.placements),
    ...later('legal status', care.legalStatuses),
    ...later('category of need', care.categoriesOfNeed),
  );
  for (const placement of care.placements) await placements.withdraw(db, placement);
  for (const status of care.legalStatuses) await legalStatuses.withdraw(db, status);
  for (const need of care.categoriesOfNeed) await withdrawNeed(db, need, period);
  await periods.withdraw(db, period);
}

/** A need that was the same in the stay before, or after, stays recorded there. */
async function withdrawNeed(db: EntityManager, need: CategoryOfNeed, period: PeriodOfCare): Promise<void> {
  await categoriesOfNeed.withdraw(db, need);
  const { code, dispute } = need;
  for (const { start, end } of outside(need, period))
    await categoriesOfNeed.add(db, need.personId, { start, end, code, dispute });
}

const outside = (span: Span, { start, end }: Span): Span[] => [
  ...(span.start < start ? [{ start: span.start, end: start }] : []),
  ...(end !== null && (span.end === null || span.end > end) ? [{ start: end, end: span.end }] : []),
];
