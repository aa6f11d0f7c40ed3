import { Column, Entity } from 'typeorm';
import { SpanOfPerson } from '../facts/kept.entity.ts';

/** An unbroken stay in care. */
@Entity('period_of_care')
export class PeriodOfCare extends SpanOfPerson {
  /** REC of its last episode: E4A, E17 … Null while it goes on. */
  @Column({ name: 'ended_because', type: 'text', nullable: true })
  endedBecause!: string | null;

  /** Where the child lived when first placed; kept even if the family moves (DOMAIN 5). */
  @Column({ name: 'home_postcode', type: 'text', nullable: true })
  homePostcode!: string | null;

  /** False when care began earlier than we know: the first episode of the return was not RNE S. */
  @Column({ name: 'start_is_known', type: 'boolean' })
  startIsKnown!: boolean;
}
