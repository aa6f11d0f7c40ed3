import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { legalStatusCodes } from '../../domain/codes/legal-status.codes.ts';
import { dayInWords } from '../../domain/dates/day-in-words.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Asker } from '../../platform/access/access.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { LeavingCareController } from '../../records/care-leavers/leaving-care.controller.ts';
import {
  PathwayPlanReviewsController,
  PathwayPlansController,
} from '../../records/care-leavers/plans.controller.ts';
import { LegalStatusesController } from '../../records/children-in-care/legal-statuses.controller.ts';
import { PeopleController } from '../../records/people/people.controller.ts';
import type { PlacementView } from '../../records/placements/placement-views.ts';
import { PlacementsController } from '../../records/placements/placements.controller.ts';
import { WorklistService } from '../../worklist/worklist.service.ts';
import { aboutOf } from '../work/work-page.ts';

/** What is so of one person today, asked of the API's own operations, each of which shows no more than the asker may see. */
@Injectable()
export class PersonToday {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(WorklistService) private readonly worklist: WorklistService,
    @Inject(PeopleController) private readonly people: PeopleController,
    @Inject(PlacementsController) private readonly placements: PlacementsController,
    @Inject(LegalStatusesController) private readonly legalStatuses: LegalStatusesController,
    @Inject(LeavingCareController) private readonly leavingCare: LeavingCareController,
    @Inject(PathwayPlansController) private readonly plans: PathwayPlansController,
    @Inject(PathwayPlanReviewsController) private readonly planReviews: PathwayPlanReviewsController,
  ) {}

  async of(db: EntityManager, who: Asker, personId: string) {
    const day = this.clock.today();
    const person = await this.people.read(db, who, personId, null);
    const due = await this.worklist.ofPerson(db, who, personId);
    const row = due.people[0];
    const { items: placed, placementsInTwelveMonths } = await this.placements.list(db, who, personId, day);
    const { items: statuses } = await this.legalStatuses.list(db, personId, day);
    const { status, because } = await this.leavingCare.read(db, who, personId, day);
    const plan = (await this.plans.list(db, personId, day)).items.at(-1);
    const planReview = (await this.planReviews.list(db, personId, day)).items.at(-1);
    const placement = placed.at(-1);
    const about = row && aboutOf(row, day);
    const facts = {
      isInCare: statuses.length > 0,
      status: status === 'none' && statuses.length > 0 ? 'in care' : status,
      because: capital(withDays(because)),
      placement: placement
        ? {
            words: placement.words ?? placement.code,
            since: dayInWords(placement.start),
            where: whereOf(placement),
          }
        : null,
      placementsInTwelveMonths,
      legalStatuses: statuses.map(
        ({ code, start }) => `${legalStatusCodes.get(code)?.label ?? code}, since ${dayInWords(start)}`,
      ),
      plan: plan
        ? `Made ${dayInWords(plan.madeOn)}${planReview && planReview.heldOn >= plan.madeOn ? `, reviewed ${dayInWords(planReview.heldOn)}` : ', not reviewed since'}`
        : null,
      eet: row?.eet ? `${row.eet.text}; last known ${dayInWords(row.eet.lastKnownOn)}` : null,
      accommodation: row?.accommodation
        ? `${row.accommodation.text}; last known ${dayInWords(row.accommodation.lastKnownOn)}`
        : null,
      lastContact: about?.lastContact ?? null,
      birthday: about?.birthday ?? null,
      phone: person.phone,
      phoneHref: about?.phoneHref ?? null,
      requests: about?.requests ?? [],
    };
    return { person, row, items: due.items, facts };
  }
}

/** Where a placement is; of an address that is not for the asker, that alone. */
function whereOf({ isAddressShown, postcode, milesFromHome, location }: PlacementView): string {
  if (!isAddressShown) return 'Where it is is not shown to you';
  const parts = [
    postcode,
    milesFromHome === null ? 'distance from home unknown' : `${milesFromHome.toFixed(1)} miles from home`,
    location === 'IN'
      ? 'inside the district'
      : location === 'OUT'
        ? 'outside the district'
        : 'district not known',
  ];
  return parts.filter(Boolean).join(', ');
}

const withDays = (words: string): string =>
  words.replaceAll(/\b\d{4}-\d\d-\d\d\b/g, (day) => dayInWords(day as PlainDate));

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
