import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { FactOfPerson } from '../facts/kept.entity.ts';

/** What a young person needs on the way out of care was assessed. */
@Entity('needs_assessment')
export class NeedsAssessment extends FactOfPerson {
  @Column({ name: 'completed_on', type: 'date' })
  completedOn!: PlainDate;
}

@Entity('pathway_plan')
export class PathwayPlan extends FactOfPerson {
  @Column({ name: 'made_on', type: 'date' })
  madeOn!: PlainDate;
}

@Entity('pathway_plan_review')
export class PathwayPlanReview extends FactOfPerson {
  @Column({ name: 'held_on', type: 'date' })
  heldOn!: PlainDate;
}
