import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import type { Catalogue } from '../../measures/catalogue.ts';
import { planNamed, plansInOrder, priorityNamed } from '../../plans/find-plan.ts';
import type { Plan } from '../../plans/plan.ts';
import { PLANS } from '../../plans/plans.controller.ts';
import { Priorities } from '../../plans/priorities.service.ts';
import { RESPONSIBLE_AUTHORITY } from '../../snapshots/comparators/comparators.controller.ts';
import { CATALOGUE } from '../../snapshots/measures.controller.ts';
import { figureReaders } from '../../snapshots/rights.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { planListed, planShown } from './plan-page.ts';
import { priorityShown } from './priority-page.ts';

const page = pagesIn(new URL('.', import.meta.url));

/** The councils' plans: what each promises, and of each promise how one knows. */
@Controller('plans')
@ApiExcludeController()
@Allow(...figureReaders)
export class PlansPagesController {
  constructor(
    @Inject(PLANS) private readonly plans: readonly Plan[],
    @Inject(RESPONSIBLE_AUTHORITY) private readonly authority: string,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(Priorities) private readonly priorities: Priorities,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  list(@Who() who: Asker): string {
    return page('plans.njk', shellOf(who, this.signIn, '/plans'), {
      plans: plansInOrder(this.plans, this.authority).map((plan) => planListed(plan, this.authority)),
    });
  }

  @Get(':planId')
  @Header('content-type', pageType)
  plan(@Who() who: Asker, @Param('planId') planId: string): string {
    const plan = planNamed(this.plans, planId);
    return page('plan.njk', shellOf(who, this.signIn, `/plans/${planId}`), {
      plan: planShown(plan, this.authority, this.catalogue),
    });
  }

  @Get(':planId/priorities/:priorityId')
  @Header('content-type', pageType)
  async priority(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('planId') planId: string,
    @Param('priorityId') priorityId: string,
  ): Promise<string> {
    const plan = planNamed(this.plans, planId);
    const priority = priorityNamed(plan, priorityId);
    const now = await this.priorities.read(db, { plan, priority, who, asAt: null });
    return page('priority.njk', shellOf(who, this.signIn, `/plans/${planId}/priorities/${priorityId}`), {
      plan: planListed(plan, this.authority),
      ...priorityShown(plan, priority, now),
    });
  }
}
