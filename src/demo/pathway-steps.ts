import { birthday } from '../domain/dates/age.ts';
import { addDays, type PlainDate } from '../domain/dates/plain-date.ts';
import { later } from './adviser-spans.ts';
import type { CareLeaver } from './care-leaver.ts';
import { careOn, isShortBreak, type Life } from './life.ts';
import { asAt } from './months.ts';
import { seeded, type Random } from './random.ts';

/** A needs assessment, a pathway plan, or a review of it. */
export interface PathwayStep {
  readonly child: string;
  readonly step: 'assessment' | 'plan' | 'review';
  readonly on: PlainDate;
}

// Thirteen weeks (Care Planning, Placement and Case Review (England) Regulations 2010, reg 40).
const daysToEligible = 91;

/** Everybody who was eligible at 16 or 17 was assessed and has a plan; nearly every plan has been reviewed in time. */
export function pathwayStepsOf(careLeavers: readonly CareLeaver[], lives: readonly Life[]): PathwayStep[] {
  const grownUp = careLeavers.flatMap(({ life, caseload, contact, support }) => [
    ...stepsOf(life, (caseload.at(-1) ?? contact.at(-1))!.end ?? addDays(asAt, 1)),
    ...assessedAgain(life.child, support),
  ]);
  const stillInCare = lives.filter((life) => {
    const stay = careOn(life, asAt);
    return stay && !isShortBreak(stay.legalStatus) && birthday(life.bornOn, 16) <= asAt;
  });
  return [...grownUp, ...stillInCare.flatMap((life) => stepsOf(life, addDays(asAt, 1)))];
}

function stepsOf(life: Life, until: PlainDate): PathwayStep[] {
  const { child, bornOn, stays } = life;
  const sixteen = birthday(bornOn, 16);
  const stay = stays.find(({ end }) => end === null || end > sixteen);
  if (!stay) return [];
  const random = seeded(`pathway of ${child}`);
  const eligible = later(sixteen, addDays(stay.start, daysToEligible));
  const assessed = addDays(eligible, random.int(30, 75));
  const planned = addDays(assessed, random.int(1, 14));
  const steps: PathwayStep[] = [
    { child, step: 'assessment', on: assessed },
    { child, step: 'plan', on: planned },
    ...daysReviewed(planned, random).map((on): PathwayStep => ({ child, step: 'review', on })),
  ];
  return steps.filter(({ on }) => on <= asAt && on < until);
}

/** Whoever asks for support from 21 on, or goes on learning, is assessed anew. */
const assessedAgain = (child: string, support: CareLeaver['support']): PathwayStep[] =>
  support
    .map(({ start }, i): PathwayStep => {
      const on = addDays(start, seeded(`assessed again ${child} ${i}`).int(20, 70));
      return { child, step: 'assessment', on };
    })
    .filter(({ on }) => on <= asAt);

/** A review every five months or so, to the last day. */
function daysReviewed(planned: PlainDate, random: Random): PlainDate[] {
  const days: PlainDate[] = [];
  for (
    let day = addDays(planned, random.int(140, 175));
    day <= asAt;
    day = addDays(day, random.int(140, 175))
  )
    days.push(day);
  return days;
}
