import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { FactOfPerson } from '../facts/kept.entity.ts';

/** A decision that a child should be placed for adoption. */
@Entity('adoption_decision')
export class AdoptionDecision extends FactOfPerson {
  @Column({ name: 'decided_on', type: 'date' })
  decidedOn!: PlainDate;

  @Column({ name: 'reversed_on', type: 'date', nullable: true })
  reversedOn!: PlainDate | null;

  /** REASON_PLACED_CEASED: RD1 … */
  @Column({ name: 'reversed_because', type: 'text', nullable: true })
  reversedBecause!: string | null;
}
