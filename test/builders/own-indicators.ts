import type { Catalogue } from '../../src/measures/catalogue.ts';
import { indicatorsOf } from '../../src/plans/indicators/indicators.ts';
import { ownPlans, readPlans } from '../../src/plans/read-plans.ts';

/** The indicators of the plans of Kirklees, which come with the program. */
export const kirkleesIndicators = async (catalogue: Catalogue) =>
  indicatorsOf(await readPlans([ownPlans]), 'E08000034', catalogue);
