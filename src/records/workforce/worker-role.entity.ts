import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Role } from '../../platform/access/policy.ts';
import { Kept } from '../facts/kept.entity.ts';

/** What somebody may do here from `start` until `end`, the first day on which they may no longer. */
@Entity('worker_role')
export class WorkerRole extends Kept {
  @Column({ name: 'worker_id', type: 'uuid' })
  workerId!: string;

  @Column('text')
  role!: Role;

  @Column('date')
  start!: PlainDate;

  @Column({ type: 'date', nullable: true })
  end!: PlainDate | null;
}
