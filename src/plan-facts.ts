import type { ReadPlanFacts } from './extracts/reports/further-reports.service.ts';

/** What further reports tell of the plans. */
export const planFacts: ReadPlanFacts = () =>
  Promise.resolve({ plans: [], actions: [], actionsBefore: [], observations: [] });
