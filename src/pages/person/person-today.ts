import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { carerSpells, spellsIn } from '../../domain/care/carer-spells.ts';
import { legalStatusCodes } from '../../domain/codes/legal-status.codes.ts';
import { dayInWords, withDaysInWords } from '../../domain/dates/day-in-words.ts';
import { twelveMonthsTo } from '../../domain/dates/period.ts';
import { leavingCareStatus } from '../../domain/leaving-care/eligibility.ts';
import type { Asker } from '../../platform/access/access.ts';
import { Clock } from '../../platform/clock/clock.ts';
import {
  PathwayPlanReviewsController,
  PathwayPlansController,
} from '../../records/care-leavers/plans.controller.ts';
import { LegalStatusesController } from '../../records/children-in-care/legal-statuses.controller.ts';
import { PeopleController } from '../../records/people/people.controller.ts';
import { holdingOn } from '../../records/facts/person-facts.store.ts';
import { placementViews, type PlacementView } from '../../records/placements/placement-views.ts';
import { AUTHORITY } from '../../records/placements/placements.controller.ts';
import { placements } from '../../records/placements/placements.store.ts';
import { WorklistService } from '../../worklist/worklist.service.ts';
import { aboutOf } from '../work/work-page.ts';

/** What is so of one person today, asked of the API's own operations, each of which shows no more than the asker may see. */
@Injectable()
export class PersonToday {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(WorklistService) private readonly worklist: WorklistService,
    @Inject(PeopleController) private readonly people: PeopleController,
    @Inject(AUTHORITY) private readonly authority: string,
    @Inject(LegalStatusesController) private readonly legalStatuses: LegalStatusesController,
    @Inject(PathwayPlansController) private readonly plans: PathwayPlansController,
    @Inject(PathwayPlanReviewsController) private readonly planReviews: PathwayPlanReviewsController,
  ) {}

  async of(db: EntityManager, who: Asker, personId: string) {
    const day = this.clock.today();
    const person = await this.people.read(db, who, personId, null);
    const { judged, histories } = await this.worklist.ofPerson(db, who, personId);
    const [history, row] = [histories[0]!, judged.people[0]!];
    const viewing = { acting: who.acting, authority: this.authority, day };
    const placed = holdingOn(await placements.of(db, personId), day).items;
    const placement = (await placementViews(db, history, placed, viewing)).at(-1);
    const { items: statuses } = await this.legalStatuses.list(db, personId, day);
    const { status, because } = leavingCareStatus(history, day);
    const plan = (await this.plans.list(db, personId, day)).items.at(-1);
    const planReview = (await this.planReviews.list(db, personId, day)).items.at(-1);
    const about = aboutOf(row, day);
    const words = status === 'none' && statuses.length > 0 ? 'in care' : status;
    const facts = {
      isInCare: statuses.length > 0,
      status: words,
      because: because.startsWith(words) ? null : withDaysInWords(because),
      isYoung: row.age < youngestLeaver,
      placement: placement
        ? {
            words: placement.words ?? placement.code,
            since: dayInWords(placement.start),
            where: whereOf(placement),
          }
        : null,
      placementsInTwelveMonths: spellsIn(carerSpells(history.episodes), twelveMonthsTo(day)).length,
      legalStatuses: statuses.map(
        ({ code, start }) => `${legalStatusCodes.get(code)?.label ?? code}, since ${dayInWords(start)}`,
      ),
      plan: plan
        ? `Made ${dayInWords(plan.madeOn)}${planReview && planReview.heldOn >= plan.madeOn ? `, reviewed ${dayInWords(planReview.heldOn)}` : ', not reviewed since'}`
        : null,
      eet: row.eet ? `${row.eet.text}; last known ${dayInWords(row.eet.lastKnownOn)}` : null,
      accommodation: row.accommodation
        ? `${row.accommodation.text}; last known ${dayInWords(row.accommodation.lastKnownOn)}`
        : null,
      lastContact: about.lastContact ?? null,
      birthday: about.birthday ?? null,
      phone: person.phone,
      phoneHref: about.phoneHref ?? null,
      requests: about.requests ?? [],
    };
    return { person, row, items: judged.items, facts };
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

/** Of whom a status of leaving care is worked out at all. */
const youngestLeaver = 14;
