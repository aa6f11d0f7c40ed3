import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Kept } from '../facts/kept.entity.ts';

/** One person through care and after it. A new one is recorded by `registerPerson`, which sees to it that somebody sees them. */
@Entity('person')
export class Person extends Kept {
  /** CHILD of the return: the council's own id for them. */
  @Column({ name: 'child_id', type: 'text', update: false })
  childId!: string;

  /** Null of those whom only a return has named: it tells no names. */
  @Column({ name: 'given_name', type: 'text', nullable: true })
  givenName!: string | null;

  @Column({ name: 'family_name', type: 'text', nullable: true })
  familyName!: string | null;

  @Column({ name: 'born_on', type: 'date' })
  bornOn!: PlainDate;

  /** SEX of the return. */
  @Column({ type: 'text', nullable: true })
  sex!: string | null;

  /** ETHNIC of the return. */
  @Column({ type: 'text', nullable: true })
  ethnicity!: string | null;

  /** Unique pupil number, or UN1 to UN5. */
  @Column({ type: 'text', nullable: true })
  upn!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ name: 'is_mother', type: 'boolean', nullable: true })
  isMother!: boolean | null;

  @Column({ name: 'first_child_born_on', type: 'date', nullable: true })
  firstChildBornOn!: PlainDate | null;

  /** Seen by those named for them, and nobody else. */
  @Column({ name: 'is_restricted', type: 'boolean' })
  isRestricted!: boolean;
}
