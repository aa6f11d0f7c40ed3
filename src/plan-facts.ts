import type { ReadPlanFacts } from './extracts/reports/further-reports.service.ts';
import { actionsOf } from './plans/actions.service.ts';
import { numbersOf } from './plans/indicators/published.ts';
import type { Plan } from './plans/plan.ts';

/** What further reports tell of the plans: their actions as they stood, and every release of their indicators' numbers. */
export const planFacts = (plans: readonly Plan[]): ReadPlanFacts => {
  const indicators = [...new Set(plans.flatMap((plan) => plan.indicators ?? []).map(({ id }) => id))];
  return async (db, asAt, before) => ({
    plans,
    actions: await actionsOf(db, plans, { asAt }),
    actionsBefore: await actionsOf(db, plans, { asAt: before }),
    observations: await numbersOf(db, indicators, asAt),
  });
};
