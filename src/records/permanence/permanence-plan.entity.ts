import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { FactOfPerson } from '../facts/kept.entity.ts';

/** What was planned as a child's permanent home. */
@Entity('permanence_plan')
export class PermanencePlan extends FactOfPerson {
  @Column({ name: 'recorded_on', type: 'date' })
  recordedOn!: PlainDate;

  @Column('text')
  plan!: string;
}
