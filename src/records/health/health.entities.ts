import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { HealthCheck as CheckHeld } from '../../domain/history/history.ts';
import { FactOfPerson } from '../facts/kept.entity.ts';

/** Health was seen to on a day, or found to be in order or not. */
@Entity('health_check')
export class HealthCheck extends FactOfPerson {
  @Column({ name: 'held_on', type: 'date' })
  heldOn!: PlainDate;

  @Column('text')
  kind!: CheckHeld['kind'];

  @Column('text')
  result!: CheckHeld['result'];
}

/** A score of the strengths and difficulties questionnaire. */
@Entity('sdq_score')
export class SdqScore extends FactOfPerson {
  @Column({ name: 'scored_on', type: 'date' })
  scoredOn!: PlainDate;

  @Column('int')
  score!: number;
}
