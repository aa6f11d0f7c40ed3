import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Role } from '../../platform/access/policy.ts';
import { FactOfPerson } from '../facts/kept.entity.ts';

/** What somebody is to do about a person, because something else was recorded. */
@Entity('task')
export class Task extends FactOfPerson {
  @Column('text')
  kind!: string;

  /** Whoever has the role for this person does it. */
  @Column({ name: 'for_role', type: 'text' })
  forRole!: Role;

  /** What is to be done and why: a sentence with days, without names and addresses. */
  @Column('text')
  because!: string;

  @Column({ name: 'due_on', type: 'date' })
  dueOn!: PlainDate;

  /** The id of the fact it follows from. */
  @Column({ name: 'caused_by', type: 'uuid', nullable: true })
  causedBy!: string | null;

  @Column({ name: 'done_on', type: 'date', nullable: true })
  doneOn!: PlainDate | null;

  /** It was not done and will not be, here: what became of it stands beside. */
  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn!: PlainDate | null;

  @Column({ name: 'closed_because', type: 'text', nullable: true })
  closedBecause!: string | null;

  /** Who does it instead, in words: a service, never a person. */
  @Column({ name: 'handed_to', type: 'text', nullable: true })
  handedTo!: string | null;

  /** A worker's id. */
  @Column({ name: 'done_by', type: 'uuid', nullable: true })
  doneBy!: string | null;
}
