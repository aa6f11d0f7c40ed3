import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Post as PostHeld, PostRole } from '../../domain/workforce/caseload.ts';
import type { PostEnd } from '../../domain/workforce/post-ends.ts';
import { Kept } from '../facts/kept.entity.ts';

/** A post as one worker holds it, or as nobody does, from `start` until `end`. */
@Entity('post')
export class Post extends Kept implements PostHeld {
  /** The council's own reference (POST_ID). */
  @Column({ name: 'post_ref', type: 'text' })
  postRef!: string;

  /** Null of a vacancy. */
  @Column({ name: 'worker_id', type: 'uuid', nullable: true })
  workerId!: string | null;

  @Column('text')
  role!: PostRole;

  /** Of a full-time equivalent, in hundredths. */
  @Column('int')
  fte!: number;

  @Column({ name: 'is_agency', type: 'boolean' })
  isAgency!: boolean;

  @Column({ name: 'covers_vacancy', type: 'boolean' })
  coversVacancy!: boolean;

  @Column('date')
  start!: PlainDate;

  @Column({ type: 'date', nullable: true })
  end!: PlainDate | null;

  @Column({ name: 'ended_because', type: 'text', nullable: true })
  endedBecause!: PostEnd | null;
}
