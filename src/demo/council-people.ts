import { ageOn } from '../domain/dates/age.ts';
import { allocationsFor, type Allocation } from './allocations.ts';
import { awkwardChildren, thirdPlacementSince } from './awkward-children.ts';
import { birthdayCohort, type BirthdayRow } from './birthday-cohort.ts';
import { formerRelevant, type CareLeaver } from './care-leaver.ts';
import { earlierCareLeavers, grewUpInCare } from './care-leavers.ts';
import { childrenInCare, leaversOf, type Nameless } from './children-in-care.ts';
import { childrensAllocations } from './childrens-allocations.ts';
import { contactsWithYoungPeople, type ContactMade } from './contacts-made.ts';
import { contactsWith, type Contact } from './contacts.ts';
import { careOn, type Life } from './life.ts';
import { asAt, endOf, months } from './months.ts';
import {
  namedFrom21,
  namedOthers,
  namedRelevant,
  namedUnder21,
  namedWithoutDuty,
} from './named-young-people.ts';
import { pathwayStepsOf, type PathwayStep } from './pathway-steps.ts';
import { plansTold, type PlanTold } from './permanence-plans.ts';
import { quotasBeside } from './quotas.ts';
import { seeded } from './random.ts';
import { requestsTold, type RequestTold } from './requests.ts';
import { reviewsOf, type Review } from './reviews.ts';
import { shortBreakChildren } from './short-breaks.ts';
import { slotsFor, unsettle } from './turnover.ts';
import { viewsTold, type ViewTold } from './views.ts';
import { visitsToChildren } from './visits.ts';

/** Everybody in the council and what is held of them, before it is written down. */
export interface Council {
  /** Everyone ever in care, in the order of their ids. */
  readonly lives: readonly Life[];
  readonly careLeavers: readonly CareLeaver[];
  readonly contacts: readonly Contact[];
  readonly cohort: readonly BirthdayRow[];
  readonly allocations: readonly Allocation[];
  readonly socialWorkers: readonly Allocation[];
  readonly reviewingOfficers: readonly Allocation[];
  readonly contactsMade: readonly ContactMade[];
  readonly pathwaySteps: readonly PathwayStep[];
  readonly reviews: readonly Review[];
  readonly views: readonly ViewTold[];
  readonly requests: readonly RequestTold[];
  readonly permanencePlans: readonly PlanTold[];
}

/** Kirklees as it might have been to 31 January 2019: invented people, the same each time. */
export function inventPeople(): Council {
  const namedCareLeavers = [...namedUnder21, ...namedFrom21, ...namedOthers, ...namedRelevant];
  const byHand = [...awkwardChildren, ...namedCareLeavers.map(({ life }) => life), ...namedWithoutDuty];
  const already = months.map(endOf).map((day) => byHand.filter((life) => careOn(life, day)).length);

  const slots = slotsFor(already, seeded('turnover'));
  unsettle(slots, thirdPlacementSince, seeded('unsettled'));
  const stayed = childrenInCare(slots, quotasBeside(byHand), seeded('children in care'));
  const left = leaversOf(slots, seeded('leavers'));
  const onShortBreaks = shortBreakChildren(8, seeded('short breaks'));

  let count = 0;
  const named = (life: Nameless): Life => ({ child: `K${10_001 + count++}`, ...life });
  // Mixed, so that an id tells nothing of the person.
  const children = seeded('ids')
    .shuffled([...stayed, ...left, ...onShortBreaks])
    .map(named);
  const grownUp = children.filter(grewUpInCare).map((life) => formerRelevant(life));
  const earlier = earlierCareLeavers(grownUp.length, named, seeded('care leavers'));

  const careLeavers = [...grownUp, ...earlier, ...namedCareLeavers];
  const lives = [...children, ...earlier.map(({ life }) => life), ...byHand];
  const contacts = contactsWith(careLeavers);
  const allocations = allocationsFor(careLeavers, oldestEligible(children), contacts, seeded('allocations'));
  const socialWorkers = childrensAllocations(lives, 'social-worker');
  const pathwaySteps = pathwayStepsOf(careLeavers, lives);
  const reviews = reviewsOf(lives);
  return {
    lives,
    careLeavers,
    contacts,
    cohort: birthdayCohort(careLeavers, contacts),
    allocations,
    socialWorkers,
    reviewingOfficers: childrensAllocations(lives, 'reviewing-officer'),
    contactsMade: [
      ...contactsWithYoungPeople(contacts, allocations),
      ...visitsToChildren(lives, socialWorkers),
    ],
    pathwaySteps,
    reviews,
    views: viewsTold(reviews, pathwaySteps),
    requests: requestsTold(lives, careLeavers, [...allocations, ...socialWorkers]),
    permanencePlans: plansTold(lives, reviews),
  };
}

/** Children of 16 and 17 who have long been in care, the oldest first. */
const oldestEligible = (children: readonly Life[]): Life[] =>
  children
    .filter((life) => {
      const stay = careOn(life, asAt);
      return stay && stay.start < '2018-01-01' && ageOn(life.bornOn, asAt) >= 16;
    })
    .toSorted((a, b) => (a.bornOn < b.bornOn ? -1 : 1));
