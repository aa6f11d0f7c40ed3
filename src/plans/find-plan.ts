import { Problem } from '../platform/http/problems.ts';
import type { Plan, Priority } from './plan.ts';

/** The plans of this council first, then the others; the latest first, and those without a first day last. */
export const plansInOrder = (plans: readonly Plan[], authority: string): Plan[] =>
  plans.toSorted(
    (a, b) =>
      Number(b.authority === authority) - Number(a.authority === authority) ||
      (b.start ?? '').localeCompare(a.start ?? '') ||
      a.title.localeCompare(b.title),
  );

/** Throws Problem `not-found` when there is none. */
export function planNamed(plans: readonly Plan[], id: string): Plan {
  const plan = plans.find((one) => one.id === id);
  if (!plan) throw new Problem('not-found', 'There is no such plan. GET /api/v1/plans lists them.');
  return plan;
}

/** Throws Problem `not-found` when the plan has none of this name. */
export function priorityNamed(plan: Plan, id: string): Priority {
  const priority = plan.priorities.find((one) => one.id === id);
  if (!priority)
    throw new Problem('not-found', `The plan has no such priority. GET /api/v1/plans/${plan.id} lists them.`);
  return priority;
}
