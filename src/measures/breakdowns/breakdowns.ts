import { isOfPeople, type Measure, type PersonMeasure } from '../measure.ts';
import { ageAfterCare } from './age-after-care.breakdown.ts';
import { ageInCare } from './age-in-care.breakdown.ts';
import type { Breakdown } from './breakdown.ts';
import { categoryOfNeed } from './category-of-need.breakdown.ts';
import { disability } from './disability.breakdown.ts';
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
  disability,
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

const byDefault: Record<PersonMeasure['cohort'], readonly string[]> = {
  'children-in-care': ['age', 'sex', 'ethnicity', 'uasc', 'category-of-need', 'disability'],
  'care-leavers': ['age', 'sex', 'ethnicity', 'uasc', 'disability'],
  'children-and-young-people': ['sex', 'ethnicity', 'uasc', 'disability'],
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
export const byTeam = (cohort: PersonMeasure['cohort']): readonly string[] => [...byDefault[cohort], 'team'];

/**
 * The breakdowns that make sense of a measure: those of its `by`, or of its cohort; none of one that judges no people. Throws
 * an Error for one there is not.
 */
export const breakdownsOf = (measure: Measure): Breakdown[] => (isOfPeople(measure) ? ofPeople(measure) : []);

const ofPeople = ({ id, by, cohort }: PersonMeasure): Breakdown[] =>
  (by ?? byDefault[cohort]).map((wanted) => {
    const found = breakdowns.find((one) => one.id === wanted && (one.cohort ?? cohort) === cohort);
    if (!found)
      throw new Error(`${id} asks to be broken down by "${wanted}", which there is not for ${cohort}.`);
    return found;
  });
