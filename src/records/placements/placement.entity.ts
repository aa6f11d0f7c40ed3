import { Column, Entity } from 'typeorm';
import { SpanOfPerson } from '../facts/kept.entity.ts';

/** Where and with whom a child is, for as long as neither changes. */
@Entity('placement')
export class Placement extends SpanOfPerson {
  /** RNE of the row of the return it began with: S, P, T, B or U. */
  @Column({ name: 'started_because', type: 'text' })
  startedBecause!: string;

  /** PLACE: U6, K2, T1 … */
  @Column('text')
  code!: string;

  /** PLACE_PROVIDER. */
  @Column({ type: 'text', nullable: true })
  provider!: string | null;

  /** Never of adopters (DOMAIN 5). */
  @Column({ type: 'text', nullable: true })
  postcode!: string | null;

  /** Of the provider, as Ofsted gave it. */
  @Column({ type: 'text', nullable: true })
  urn!: string | null;

  /** REC of the row it ended with; null while it goes on. */
  @Column({ name: 'ended_because', type: 'text', nullable: true })
  endedBecause!: string | null;

  /** REASON_PLACE_CHANGE. */
  @Column({ name: 'change_reason', type: 'text', nullable: true })
  changeReason!: string | null;

  /** Null: undisputed. Else the number, per child, that pairs the facts of one row of a return that overlaps another. */
  @Column({ type: 'int', nullable: true })
  dispute!: number | null;
}
