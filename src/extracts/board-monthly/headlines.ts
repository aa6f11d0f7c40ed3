/** A measure of page one, and the words the Board reads it in. */
export interface Headline {
  readonly measure: string;
  /** A rate told beside a count. */
  readonly rate?: string;
  readonly people: string;
  /** What people of whom the record cannot tell are said to have: "7 of 633 children have no known distance". */
  readonly unknown: string;
}

// Care leavers are counted on the day, of everyone the council owes support to. DfE publishes a cohort of
// birthdays; the two are never shown under one name (DOMAIN 0.9).
const careLeavers = 'care leavers on the live caseload';

/** In the order of page one, and of the pages behind it. */
export const headlines: readonly Headline[] = [
  {
    measure: 'children-in-care',
    rate: 'children-in-care-rate',
    people: 'children in care',
    unknown: 'no clear record of being in care',
  },
  { measure: 'foster-care', people: 'children', unknown: 'no known type of placement' },
  { measure: 'three-or-more-placements', people: 'children', unknown: 'no clear record of placements' },
  { measure: 'placed-over-20-miles', people: 'children', unknown: 'no known distance' },
  { measure: 'care-leavers', people: careLeavers, unknown: 'no clear record of leaving care' },
  {
    measure: 'in-education-employment-or-training-live',
    people: careLeavers,
    unknown: 'no known activity',
  },
  { measure: 'suitable-accommodation-live', people: careLeavers, unknown: 'no known accommodation' },
  {
    measure: 'own-personal-adviser',
    // Relevant young people of 16 and 17 are owed an adviser too, and are not on the caseload of 18 and over.
    people: 'care leavers of 16 and over who are owed one',
    unknown: 'no clear record of a personal adviser',
  },
];

/** The mix shown in full behind the headlines. */
export const mix: Headline = {
  measure: 'placement-type',
  people: 'children',
  unknown: 'no known type of placement',
};
