import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { EducationPlanStep } from '../../domain/history/history.ts';
import { FactOfPerson } from '../facts/kept.entity.ts';

/** A personal education plan (PEP) was made or reviewed. */
@Entity('personal_education_plan')
export class PersonalEducationPlan extends FactOfPerson {
  @Column({ name: 'done_on', type: 'date' })
  doneOn!: PlainDate;

  @Column('text')
  step!: EducationPlanStep['step'];
}
