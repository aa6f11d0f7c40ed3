import { Column, Entity } from 'typeorm';
import { SpanOfPerson } from '../facts/kept.entity.ts';

/** By which law the child is looked after, for as long as it was so. */
@Entity('legal_status')
export class LegalStatus extends SpanOfPerson {
  /** LS: C1, C2, V2 … */
  @Column('text')
  code!: string;

  /** Null: undisputed. Else the number, per child, that pairs the facts of one row of a return that overlaps another. */
  @Column({ type: 'int', nullable: true })
  dispute!: number | null;
}
