/** A measure the Board sees, and the words it reads it in. */
export interface Topic {
  readonly measure: string;
  /** A rate told beside a count. */
  readonly rate?: string;
  readonly people: string;
  /** What people of whom the record cannot tell are said to have: "7 of 633 children have no known distance". */
  readonly unknown: string;
  /** What is written up of them, where a sentence on a restated figure can name it: "3 moves recorded late". */
  readonly facts?: string;
  /** Of a count: its people are all there are of them, so a sentence says no more. */
  readonly isEverybody?: true;
}

// Care leavers are counted on the day, of everyone the council owes support to. DfE publishes a cohort of
// birthdays; the two are never shown under one name (DOMAIN 0.9).
const careLeavers = 'care leavers on the live caseload';

const of =
  (people: string) =>
  (measure: string, unknown: string, more: Partial<Topic> = {}): Topic => ({
    measure,
    people,
    unknown,
    ...more,
  });
const children = of('children');
const leavers = of(careLeavers);

const inCare: Topic = {
  measure: 'children-in-care',
  rate: 'children-in-care-rate',
  people: 'children in care',
  unknown: 'no clear record of being in care',
  isEverybody: true,
};
const fostered = children('foster-care', 'no known type of placement');
const threePlacements = children('three-or-more-placements', 'no clear record of placements', {
  facts: 'moves',
});
const longTerm = children('long-term-stability', 'no clear record of carers', { facts: 'moves' });
const farAway = children('placed-over-20-miles', 'no known distance', { facts: 'moves' });
const visited = children('visits-on-time', 'no clear record of visits', { facts: 'visits' });
const plannedSchool = children('pep-on-time', 'no clear record of education plans', { facts: 'plans' });
const assessed = children('health-assessed', 'no clear record of a health assessment', {
  facts: 'assessments',
});
const leftCare = leavers('care-leavers', 'no clear record of leaving care', { isEverybody: true });
const busy = leavers('in-education-employment-or-training-live', 'no known activity');
const housed = leavers('suitable-accommodation-live', 'no known accommodation');
// Relevant young people of 16 and 17 are owed an adviser too, and are not on the caseload of 18 and over.
const advised = of('care leavers of 16 and over who are owed one')(
  'own-personal-adviser',
  'no clear record of a personal adviser',
);

/** In the order of page one. */
export const headlines: readonly Topic[] = [
  inCare,
  fostered,
  threePlacements,
  longTerm,
  farAway,
  visited,
  assessed,
  plannedSchool,
  leftCare,
  busy,
  housed,
  advised,
];

/** The mixes shown in full, each on the page of its theme. */
const placed = children('placement-type', 'no known type of placement');

/** One page of the extract. */
export interface Theme {
  readonly name: string;
  readonly page: string;
  /** Drawn month by month, with the same data as a table. */
  readonly drawn: Topic;
  /** In a table beside it. */
  readonly others: readonly Topic[];
  /** Shown in full, each of its kinds. */
  readonly mixes: readonly Topic[];
  /** At most three: a measure, and the id of what its people are divided by. */
  readonly groups: readonly { readonly topic: Topic; readonly by: string }[];
}

const missed = 'no clear record of it';
const workforce = of('workers');
const households = of('foster households');

/** The themes, in the order of their pages. */
export const themes: readonly Theme[] = [
  {
    name: 'children-in-care',
    page: 'Children in care',
    drawn: inCare,
    others: [
      children('entered-care', missed),
      children('left-care', missed),
      children('unaccompanied-children', missed),
    ],
    mixes: [children('reasons-for-care', 'no known reason')],
    groups: [{ topic: inCare, by: 'category-of-need' }],
  },
  {
    name: 'stability',
    page: 'Stability',
    drawn: threePlacements,
    others: [
      longTerm,
      farAway,
      children('same-local-authority', 'no known distance'),
      fostered,
      children('social-worker-changes', 'no clear record of social workers'),
      children('three-or-more-social-workers', 'no clear record of social workers'),
      children('permanence-plan-by-second-review', 'no clear record of a plan'),
    ],
    mixes: [placed],
    groups: [
      { topic: threePlacements, by: 'age' },
      { topic: farAway, by: 'placement-type' },
      { topic: threePlacements, by: 'placement-type' },
    ],
  },
  {
    name: 'safe-and-seen',
    page: 'Safe and seen',
    drawn: visited,
    others: [
      children('reviews-on-time', 'no clear record of reviews', { facts: 'reviews' }),
      children('first-review-on-time', 'no clear record of reviews', { facts: 'reviews' }),
      of('reviews')('review-participation', 'no record of how the child took part'),
      children('went-missing', missed),
      children('away-without-authorisation', missed),
      children('convicted-or-cautioned', missed),
    ],
    mixes: [],
    groups: [
      { topic: visited, by: 'age' },
      { topic: visited, by: 'team' },
    ],
  },
  {
    name: 'education',
    page: 'Education',
    drawn: plannedSchool,
    others: [
      of('sessions of school')('absence', 'no record of attendance'),
      children('persistent-absence', 'no record of attendance'),
      children('suspended', 'no record of school'),
      children('permanently-excluded', 'no record of school'),
      children('attainment-8', 'no result'),
      children('english-and-maths-grade-4', 'no result'),
      children('five-or-more-gcses', 'no result'),
    ],
    mixes: [],
    groups: [
      { topic: plannedSchool, by: 'age' },
      { topic: plannedSchool, by: 'team' },
    ],
  },
  {
    name: 'health',
    page: 'Health',
    drawn: assessed,
    others: [
      children('dental-check-done', 'no clear record of a dentist'),
      children('immunisations-up-to-date', 'no clear record of immunisations'),
      children('development-checks-up-to-date', 'no clear record of development checks'),
      children('sdq-scored', 'no clear record of an SDQ'),
      children('sdq-average', 'no score'),
      children('substance-misuse-identified', missed),
    ],
    mixes: [children('sdq-bands', 'no score')],
    groups: [{ topic: assessed, by: 'age' }],
  },
  {
    name: 'leaving-care',
    page: 'Leaving care',
    drawn: busy,
    others: [
      leftCare,
      housed,
      advised,
      children('own-personal-adviser-eligible', 'no clear record of a personal adviser'),
      leavers('contact-within-the-promise', 'no clear record of contact', { facts: 'contacts' }),
      leavers('pathway-plan-up-to-date', 'no clear record of a plan', { facts: 'plans' }),
      leavers('homeless', 'no known accommodation'),
      leavers('in-bed-and-breakfast', 'no known accommodation'),
      leavers('in-custody', 'no known accommodation'),
      leavers('personal-adviser-changes', 'no clear record of personal advisers'),
    ],
    mixes: [leavers('neet-reasons', 'no known activity')],
    groups: [
      { topic: busy, by: 'age' },
      { topic: housed, by: 'age' },
    ],
  },
  {
    name: 'carers-and-workforce',
    page: 'Carers and workforce',
    drawn: households('approved-foster-households', 'no clear record of approval'),
    others: [
      of('foster places')('approved-foster-places', 'no clear record of approval'),
      households('foster-carers-net-change', 'no clear record of approval'),
      children('foster-placements-net-change', 'no known type of placement'),
      workforce('social-worker-turnover', missed),
      workforce('social-worker-vacancies', missed),
      workforce('agency-social-workers', missed),
      workforce('social-worker-caseload', missed),
      workforce('personal-adviser-turnover', missed),
      workforce('personal-adviser-caseload', missed),
    ],
    mixes: [],
    groups: [],
  },
];

/** What children and young people tell, and how long they wait. */
export const voices: readonly Topic[] = [
  children('views-recorded', 'no clear record of views'),
  leavers('views-recorded-after-care', 'no clear record of views'),
  of('requests')('requests-answered', 'no day of the answer'),
  of('requests')('requests-open', 'no day of the answer'),
];

/** Published of others, and so counted here the same way: of care leavers around a birthday, never of the live caseload. */
export const birthdays: readonly Topic[] = [
  of('care leavers of 19 to 21')('in-education-employment-or-training-at-birthday', 'no known activity'),
  of('care leavers of 19 to 21')('suitable-accommodation-at-birthday', 'no known accommodation'),
  of('care leavers of 19 to 21')('in-touch-at-birthday', 'no clear record of contact'),
  of('care leavers of 19 and 20')('staying-put-at-19-and-20', 'no clear record of where they live'),
];

/** Described on the page of context, which nobody is judged by. */
export const context = { topic: inCare, by: ['age', 'sex', 'ethnicity', 'uasc'] } as const;

/** Every measure of the extract once, in the order of its pages. */
export const topics: readonly Topic[] = [
  ...new Map(
    [
      ...headlines,
      ...themes.flatMap(({ drawn, others, mixes }) => [drawn, ...others, ...mixes]),
      ...voices,
      ...birthdays,
    ].map((topic) => [topic.measure, topic]),
  ).values(),
];

/** Their ids, with those of the rates told beside them. */
export const measures: readonly string[] = topics.flatMap(({ measure, rate }) =>
  rate ? [measure, rate] : [measure],
);
