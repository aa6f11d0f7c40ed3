import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { FactOfPerson } from '../facts/kept.entity.ts';

/** A review of a looked-after child's case. */
@Entity('review')
export class Review extends FactOfPerson {
  @Column({ name: 'held_on', type: 'date' })
  heldOn!: PlainDate;

  /** REVIEW_CODE: PN0 … PN7; null when not recorded. */
  @Column({ type: 'text', nullable: true })
  participation!: string | null;
}
