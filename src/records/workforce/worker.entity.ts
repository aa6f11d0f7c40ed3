import { Column, Entity } from 'typeorm';
import { Kept } from '../facts/kept.entity.ts';

/** Whoever works with children and young people or signs in: a person, or a duty desk, or a program. */
@Entity('worker')
export class Worker extends Kept {
  /** The council's own reference (WORKER_ID). */
  @Column({ name: 'worker_ref', type: 'text' })
  workerRef!: string;

  /** "issuer subject" of their sign-in. */
  @Column({ type: 'text', nullable: true, select: false })
  subject!: string | null;

  @Column('text')
  name!: string;

  @Column({ type: 'text', nullable: true })
  team!: string | null;

  /** Whether this is a person whom a young person can know by name, not a duty desk or a vacant post. */
  @Column({ name: 'is_named_person', type: 'boolean' })
  isNamedPerson!: boolean;
}
