import { Column, Entity } from 'typeorm';
import { SpanOfPerson } from '../facts/kept.entity.ts';

/** A worker who has a person, from a day until a day. A person has at most one of each kind at a time. */
export abstract class AllocationOfPerson extends SpanOfPerson {
  @Column({ name: 'worker_id', type: 'uuid' })
  workerId!: string;
}

/** The personal adviser of a child or young person (Children Act 1989 ss 23B(2), 23C(3)). */
@Entity('pa_allocation')
export class PaAllocation extends AllocationOfPerson {}

/** The social worker of a child. */
@Entity('social_worker_allocation')
export class SocialWorkerAllocation extends AllocationOfPerson {}

/** The independent reviewing officer appointed for a child's case (Children Act 1989 s. 25A). */
@Entity('reviewing_officer_allocation')
export class ReviewingOfficerAllocation extends AllocationOfPerson {}
