import { Column, Entity } from 'typeorm';
import { SpanOfPerson } from '../facts/kept.entity.ts';

/** Why the child came to be looked after. */
@Entity('category_of_need')
export class CategoryOfNeed extends SpanOfPerson {
  /** CIN: N1 to N8. */
  @Column('text')
  code!: string;

  /** Null: undisputed. Else the number, per child, that pairs the facts of one row of a return that overlaps another. */
  @Column({ type: 'int', nullable: true })
  dispute!: number | null;
}
