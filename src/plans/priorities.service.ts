import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Catalogue } from '../measures/catalogue.ts';
import type { Asker } from '../platform/access/access.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Problem } from '../platform/http/problems.ts';
import { RESPONSIBLE_AUTHORITY } from '../snapshots/comparators/comparators.controller.ts';
import { latestMonthEnd, monthEndsCounted } from '../snapshots/figure.store.ts';
import { CATALOGUE } from '../snapshots/measures.controller.ts';
import { mayReadFigures } from '../snapshots/rights.ts';
import { PLAN_FACTS, type PlanFacts } from './plan-facts.ts';
import type { Plan, Priority } from './plan.ts';
import { priorityNow, type PriorityNow } from './priority-now.ts';

/** A priority of a plan as somebody may read it today. */
@Injectable()
export class Priorities {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(RESPONSIBLE_AUTHORITY) private readonly authority: string,
    @Inject(PLAN_FACTS) private readonly facts: PlanFacts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws Problem `not-found` when `asAt` is given and is no month-end that is counted. */
  async read(
    db: EntityManager,
    { plan, priority, who, asAt }: { plan: Plan; priority: Priority; who: Asker; asAt: PlainDate | null },
  ): Promise<PriorityNow> {
    if (asAt && !(await monthEndsCounted(db)).includes(asAt))
      throw new Problem('not-found', `${asAt} is not counted. Run: pledgekeeper nightly --as-at ${asAt}`);
    return priorityNow(db, {
      plan,
      priority,
      catalogue: this.catalogue,
      authority: this.authority,
      mayReadFigures: mayReadFigures(who.acting),
      asAt: asAt ?? (await latestMonthEnd(db)),
      publishedBy: asAt,
      today: this.clock.today(),
      facts: this.facts,
    });
  }
}
