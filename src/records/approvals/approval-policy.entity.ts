import { Column, Entity } from 'typeorm';
import type { ApprovalGround } from '../../domain/care/approval-grounds.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Kept } from '../facts/kept.entity.ts';

/** What the council's policy may ask a second person for. */
export const mayBeAskedFor = [
  'placement-outside-district',
  'placement-over-20-miles',
  'leaving-care-override',
] as const satisfies readonly (ApprovalGround | 'leaving-care-override')[];
export type AskedFor = (typeof mayBeAskedFor)[number];

/** For what a second person's approval is asked, from `start` until `end`, the first day on which it no longer is. */
@Entity('approval_policy')
export class ApprovalPolicy extends Kept {
  @Column({ name: 'asks_for', type: 'text' })
  asksFor!: AskedFor;

  @Column('date')
  start!: PlainDate;

  @Column({ type: 'date', nullable: true })
  end!: PlainDate | null;

  /** Where the council has decided so. */
  @Column('text')
  source!: string;
}
