import type { PlainDate } from '../domain/dates/plain-date.ts';
import { Day, Id, OneOf, Shaped, Text, Whole } from '../platform/http/fields.ts';
import { PageAsked } from '../platform/http/paging.ts';
import { Instant } from './instant.ts';

const optional = { optional: true } as const;

/** What people may be listed by. One of whom a measure failed has no answer: the figure itself is missing then. */
export const listedAnswers = ['met', 'not-met', 'unknown', 'excluded', 'outside'] as const;
export type ListedAnswer = (typeof listedAnswers)[number];

const answerWords = 'In the count and so, in it and not so, not known, left out, or not concerned';
const knownWords = 'As last counted up to this instant; without it, as last counted';

export class PeopleAsked extends PageAsked {
  @OneOf(listedAnswers, answerWords, 'met', optional)
  answer: ListedAnswer = 'met';

  @Shaped(
    /^(19|20)\d\d-(0[1-9]|1[0-2])$/,
    'a month, like 2019-01',
    'The last day of this month',
    '2019-01',
    optional,
  )
  month?: string;

  @Day('Another day that was counted; without it, the latest month-end', '2019-01-31', optional)
  as_at?: PlainDate;

  @Instant(knownWords, '2019-02-06T02:14:00Z', optional)
  known_at?: string;
}

export class NamesAsked {
  @Text('What the names are needed for; it is kept in the audit', 'To look at third moves in supervision', {
    min: 10,
    max: 500,
  })
  purpose!: string;

  @OneOf(listedAnswers, answerWords, 'met', optional)
  answer: ListedAnswer = 'met';

  @Day('A day that was counted; without it, the latest month-end', '2019-01-31', optional)
  asAt?: PlainDate | null;

  @Instant(knownWords, '2019-02-06T02:14:00Z', optional)
  knownAt?: string | null;

  @Whole('How many at most', 50, [1, 200], optional)
  limit: number = 50;

  @Id('Those after the one with this id', '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21', optional)
  after?: string;
}

const figure = {
  numerator: 39,
  denominator: 633,
  unknown: 0,
  excluded: 12,
  outside: 658,
  value: 0.0616,
  lower: 0.0454,
  upper: 0.0831,
  missing: null,
};
const somebody = {
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  childId: 'C204117',
  answer: 'met',
  sentence: '3 placements in the twelve months to 2019-01-31',
};
export const peopleExample = {
  measureId: 'three-or-more-placements',
  version: 1,
  asAt: '2019-01-31',
  knownAt: '2019-02-06T02:14:00.000000Z',
  answer: 'met',
  figure,
  totals: { met: 39, 'not-met': 594, unknown: 0, excluded: 12, outside: 658 },
  hidden: 0,
  next: null,
  items: [somebody],
};
export const namesExample = {
  ...peopleExample,
  items: [{ ...somebody, givenName: 'Alex', familyName: 'Testing' }],
};
