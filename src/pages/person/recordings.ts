import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Asker } from '../../platform/access/access.ts';
import type { Role } from '../../platform/access/policy.ts';
import { ContactsController } from '../../records/care-leavers/contacts.controller.ts';
import { ContactSent } from '../../records/care-leavers/contacts.dto.ts';
import { AccommodationController } from '../../records/care-leavers/known-statuses.controller.ts';
import {
  NeedsAssessmentsController,
  PathwayPlanReviewsController,
  PathwayPlansController,
} from '../../records/care-leavers/plans.controller.ts';
import {
  NeedsAssessmentSent,
  PathwayPlanReviewSent,
  PathwayPlanSent,
} from '../../records/care-leavers/plans.dto.ts';
import { EetStatusesController } from '../../records/eet/eet-statuses.controller.ts';
import { isStillUsedIn, type CodeList } from '../../domain/codes/code-list.ts';
import { collectionYearOn } from '../../domain/dates/collection-year.ts';
import type { StatusOfPerson } from '../../records/facts/known-status.entity.ts';
import type { Facts } from '../../records/facts/person-facts.store.ts';
import { keepers } from '../../records/facts/staff.ts';
import { ReviewSent } from '../../records/reviews/review.dto.ts';
import { ReviewsController } from '../../records/reviews/reviews.controller.ts';
import { reviewParticipationCodes } from '../../domain/codes/review-participation.codes.ts';
import type { Field } from '../layout/form.ts';

/** Something that is recorded of a person by a form: the API's own operation, and how it is asked for. */
export interface Recording {
  readonly title: string;
  /** Who may; the routes say it too. */
  readonly keepers: readonly Role[];
  /** Said once it is recorded. */
  readonly done: string;
  readonly Sent: new () => object;
  fields(today: PlainDate): readonly Field[];
  /** What the form is filled with when it is opened. */
  initial(today: PlainDate): Readonly<Record<string, string>>;
  /** What stands so far, of what is recorded against its version. */
  readonly standing: ((db: EntityManager, personId: string) => Promise<Facts<StatusOfPerson>>) | null;
  /** A code of what stands, in words. */
  wordsOf(code: string): string;
  record(
    db: EntityManager,
    to: { who: Asker; personId: string; version: string },
    sent: object,
  ): Promise<unknown>;
}

/** The last part of the API's address of a collection: `contacts`. */
export type What = keyof Recordings['all'];

/** All that can be recorded by a form on a page. The rules are those of the API, because it is the API that records. */
@Injectable()
export class Recordings {
  readonly all;

  constructor(
    @Inject(ContactsController) contacts: ContactsController,
    @Inject(EetStatusesController) eet: EetStatusesController,
    @Inject(AccommodationController) accommodation: AccommodationController,
    @Inject(NeedsAssessmentsController) assessments: NeedsAssessmentsController,
    @Inject(PathwayPlansController) plans: PathwayPlansController,
    @Inject(PathwayPlanReviewsController) planReviews: PathwayPlanReviewsController,
    @Inject(ReviewsController) reviews: ReviewsController,
  ) {
    this.all = {
      contacts: {
        title: 'Record contact',
        keepers,
        done: 'Contact recorded',
        Sent: ContactSent,
        fields: () => [
          aDay('happenedOn', 'When was it?', 'Enter the day it happened'),
          {
            kind: 'choice',
            name: 'kind',
            label: 'How?',
            noun: 'How it was',
            missing: 'Choose how it was: a visit, a meeting, a call or a message',
            options: [
              { value: 'visit', text: 'Visit', hint: 'To where they live' },
              { value: 'meeting', text: 'Meeting elsewhere' },
              { value: 'call', text: 'Call' },
              { value: 'message', text: 'Message' },
            ],
          },
          {
            kind: 'flag',
            name: 'succeeded',
            label: 'Were they seen or reached?',
            hint: 'What was only tried does not count as contact, and is kept.',
            noun: 'Whether they were reached',
            missing: 'Choose whether they were seen or reached',
            options: [
              { value: 'true', text: 'Yes, seen or reached' },
              { value: 'false', text: 'No, only tried' },
            ],
          },
        ],
        initial: (today) => ({ happenedOn: today, kind: 'visit' }),
        standing: null,
        wordsOf: (code) => code,
        record: (db, { who, personId }, sent) => contacts.record(db, who, personId, sent as ContactSent),
      } as Recording,
      'eet-statuses': statusRecording(eet, EetStatusesController, {
        title: 'Record education, employment or training',
        done: 'What they do is recorded',
        label: 'What do they do?',
        noun: 'What they do',
        wordsOf: (_, label) => label,
      }),
      accommodation: statusRecording(accommodation, AccommodationController, {
        title: 'Record accommodation',
        done: 'Accommodation recorded',
        label: 'What do they live in?',
        noun: 'What they live in',
        wordsOf: (code, label) =>
          /[12]$/.test(code) ? `${label}: ${code.endsWith('1') ? 'suitable' : 'not suitable'}` : label,
      }),
      'needs-assessments': dayRecording(assessments, NeedsAssessmentSent, 'completedOn', {
        title: 'Record a needs assessment',
        done: 'Needs assessment recorded',
        label: 'When was it completed?',
      }),
      'pathway-plans': dayRecording(plans, PathwayPlanSent, 'madeOn', {
        title: 'Record a pathway plan',
        done: 'Pathway plan recorded',
        label: 'When was it made?',
      }),
      'pathway-plan-reviews': dayRecording(planReviews, PathwayPlanReviewSent, 'heldOn', {
        title: 'Record a review of the pathway plan',
        done: 'Review of the pathway plan recorded',
        label: 'When was it held?',
      }),
      reviews: reviewRecording(reviews),
    };
  }

  /** What the asker is offered to record. */
  offeredTo({ acting }: Asker): [string, Recording][] {
    return Object.entries<Recording>(this.all).filter(([, { keepers }]) =>
      acting.some((role) => keepers.includes(role)),
    );
  }

  /** The recording at an address; undefined of what is recorded in another way. */
  at(what: string): Recording | undefined {
    return Object.hasOwn(this.all, what) ? this.all[what as What] : undefined;
  }
}

const aDay = (name: string, label: string, missing: string): Field => ({
  kind: 'day',
  name,
  label,
  hint: 'For example, 27 3 2019',
  noun: 'The day',
  missing,
});

interface Happenings {
  record(db: EntityManager, who: Asker, personId: string, sent: never): Promise<unknown>;
}

const dayRecording = (
  happenings: Happenings,
  Sent: new () => object,
  day: string,
  { title, done, label }: { title: string; done: string; label: string },
): Recording => ({
  title,
  keepers,
  done,
  Sent,
  fields: () => [aDay(day, label, 'Enter the day')],
  initial: (today) => ({ [day]: today }),
  standing: null,
  wordsOf: (code) => code,
  record: (db, { who, personId }, sent) => happenings.record(db, who, personId, sent as never),
});

/** Who keeps reviews of a looked-after child's case: an adviser does not. */
export const reviewKeepers = ['reviewing-officer', 'social-worker', 'team-manager'] as const;

const reviewRecording = (reviews: Happenings): Recording => ({
  ...dayRecording(reviews, ReviewSent, 'heldOn', {
    title: 'Record a review of the child’s case',
    done: 'Review recorded',
    label: 'When was it held?',
  }),
  keepers: reviewKeepers,
  fields: () => [
    aDay('heldOn', 'When was it held?', 'Enter the day it was held'),
    {
      kind: 'list',
      name: 'participation',
      label: 'How did the child take part? (optional)',
      noun: 'How the child took part',
      missing: 'Choose how the child took part',
      options: [...reviewParticipationCodes].map(([value, { label }]) => ({ value, text: label })),
    },
  ],
});

interface Statuses {
  list(db: EntityManager, personId: string, asAt: null): Promise<Facts<StatusOfPerson>>;
  record(db: EntityManager, personId: string, version: string, sent: never): Promise<unknown>;
}

interface StatusWords {
  readonly title: string;
  readonly done: string;
  readonly label: string;
  readonly noun: string;
  wordsOf(code: string, label: string): string;
}

const statusRecording = (
  statuses: Statuses,
  { Sent, codes }: { Sent: new () => object; codes: CodeList },
  { title, done, label, noun, wordsOf }: StatusWords,
): Recording => ({
  title,
  keepers,
  done,
  Sent,
  fields: (today) => [
    {
      kind: 'list',
      name: 'code',
      label,
      noun,
      missing: `Choose ${noun.charAt(0).toLowerCase()}${noun.slice(1)}`,
      options: [...codes]
        .filter(([code]) => isStillUsedIn(codes, code, collectionYearOn(today)))
        .map(([value, code]) => ({ value, text: `${wordsOf(value, code.label)}` })),
    },
    aDay('start', 'Since when?', 'Enter the first day it was so'),
    {
      ...aDay('end', 'Until when? (optional)', 'Enter the first day it was no longer so'),
      hint: 'The first day it was no longer so. Leave it empty while it goes on.',
      noun: 'The day it ended',
    },
  ],
  initial: () => ({}),
  standing: (db, personId) => statuses.list(db, personId, null),
  wordsOf: (code) => wordsOf(code, codes.get(code)?.label ?? code),
  record: (db, { personId, version }, sent) => statuses.record(db, personId, version, sent as never),
});
