import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Approval, ApprovalEnd } from '../../domain/fostering/foster-household.ts';
import { Kept } from '../facts/kept.entity.ts';

/** A household that fosters; a couple is one. Who they are and where they live is kept elsewhere. */
@Entity('foster_household')
export class FosterHousehold extends Kept {
  /** The council's own reference (HOUSEHOLD_ID). */
  @Column({ name: 'household_ref', type: 'text' })
  householdRef!: string;
}

/** As what a household was approved, from `start` until `end`. */
@Entity('foster_approval')
export class FosterApproval extends Kept implements Approval {
  @Column({ name: 'household_id', type: 'uuid' })
  householdId!: string;

  @Column('text')
  kind!: Approval['kind'];

  @Column('text')
  provider!: Approval['provider'];

  @Column({ name: 'is_temporary', type: 'boolean' })
  isTemporary!: boolean;

  @Column('int')
  places!: number;

  @Column({ name: 'is_on_hold', type: 'boolean' })
  isOnHold!: boolean;

  @Column('date')
  start!: PlainDate;

  @Column({ type: 'date', nullable: true })
  end!: PlainDate | null;

  @Column({ name: 'ended_because', type: 'text', nullable: true })
  endedBecause!: ApprovalEnd | null;
}
