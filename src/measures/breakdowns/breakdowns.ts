import type { Measure } from '../measure.ts';
import { ageAfterCare } from './age-after-care.breakdown.ts';
import { ageInCare } from './age-in-care.breakdown.ts';
import type { Breakdown } from './breakdown.ts';
import { categoryOfNeed } from './category-of-need.breakdown.ts';
import { district } from './district.breakdown.ts';
import { ethnicity } from './ethnicity.breakdown.ts';
import { homeArea } from './home-area.breakdown.ts';
import { legalStatus } from './legal-status.breakdown.ts';
import { placementArea } from './placement-area.breakdown.ts';
import { placementType } from './placement-type.breakdown.ts';
import { provider } from './provider.breakdown.ts';
import { sex } from './sex.breakdown.ts';
import { teamAfterCare } from './team-after-care.breakdown.ts';
import { teamInCare } from './team-in-care.breakdown.ts';
import { unaccompanied } from './unaccompanied.breakdown.ts';

/** Every breakdown there is. */
export const breakdowns: readonly Breakdown[] = [
  ageInCare,
  ageAfterCare,
  sex,
  ethnicity,
  unaccompanied,
  categoryOfNeed,
  legalStatus,
  placementType,
  provider,
  district,
  homeArea,
  placementArea,
  teamInCare,
  teamAfterCare,
];

const byDefault: Record<Measure['cohort'], readonly string[]> = {
  'children-in-care': ['age', 'sex', 'ethnicity', 'uasc', 'category-of-need'],
  'care-leavers': ['age', 'sex', 'ethnicity', 'uasc'],
};

/** What a measure of where children are placed is broken down by. */
export const byPlacement = [
  ...byDefault['children-in-care'],
  'legal-status',
  'placement-type',
  'provider',
  'district',
  'placement-area',
  'home-area',
  'team',
];

/** What a measure of what workers do is broken down by. */
export const byTeam = (cohort: Measure['cohort']): readonly string[] => [...byDefault[cohort], 'team'];

/** The breakdowns that make sense of a measure: those of its `by`, or of its cohort. Throws an Error for one there is not. */
export const breakdownsOf = ({ id, by, cohort }: Pick<Measure, 'id' | 'by' | 'cohort'>): Breakdown[] =>
  (by ?? byDefault[cohort]).map((wanted) => {
    const found = breakdowns.find((one) => one.id === wanted && (one.cohort ?? cohort) === cohort);
    if (!found)
      throw new Error(`${id} asks to be broken down by "${wanted}", which there is not for ${cohort}.`);
    return found;
  });
