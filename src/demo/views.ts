import { ageOn } from '../domain/dates/age.ts';
import { addDays, type PlainDate } from '../domain/dates/plain-date.ts';
import type { PathwayStep } from './pathway-steps.ts';
import { seeded, type Random } from './random.ts';
import type { Review } from './reviews.ts';

/** Somebody's views, as they were recorded. */
export interface ViewTold {
  readonly child: string;
  readonly on: PlainDate;
  readonly how: 'in person' | 'advocate' | 'written' | 'other';
}

/** Older views are on paper. */
const since: PlainDate = '2018-06-01';

/** Views are mostly recorded in the days before a review: of a child's case, or of a young person's pathway plan. */
export function viewsTold(reviews: readonly Review[], steps: readonly PathwayStep[]): ViewTold[] {
  const occasions = [
    ...reviews.map(({ child, on, bornOn }) => ({ child, on, isSmall: ageOn(bornOn, on) < 4 })),
    ...steps.filter(({ step }) => step === 'review').map(({ child, on }) => ({ child, on, isSmall: false })),
  ];
  return occasions.flatMap(({ child, on, isSmall }): ViewTold[] => {
    const random = seeded(`views of ${child} before ${on}`);
    const day = addDays(on, -random.int(0, 10));
    if (day < since || !random.chance(0.86)) return [];
    return [{ child, on: day, how: isSmall ? 'other' : heard(random) }];
  });
}

const heard = (random: Random): ViewTold['how'] =>
  random.weighted<ViewTold['how']>([
    ['in person', 72],
    ['written', 14],
    ['advocate', 9],
    ['other', 5],
  ]);
