import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { MissingEpisode as Incident } from '../../domain/history/history.ts';
import { FactOfPerson } from '../facts/kept.entity.ts';

/** A child was not where they should be; `nth` tells those of one day apart. */
@Entity('missing_episode')
export class MissingEpisode extends FactOfPerson {
  @Column({ name: 'missing_from', type: 'date' })
  missingFrom!: PlainDate;

  @Column('int')
  nth!: number;

  @Column({ name: 'returned_on', type: 'date', nullable: true })
  returnedOn!: PlainDate | null;

  @Column({ type: 'text', nullable: true })
  kind!: Incident['kind'];

  @Column({ name: 'interview_offered_on', type: 'date', nullable: true })
  interviewOfferedOn!: PlainDate | null;

  @Column({ name: 'interview_held_on', type: 'date', nullable: true })
  interviewHeldOn!: PlainDate | null;

  @Column({ name: 'interview_declined_on', type: 'date', nullable: true })
  interviewDeclinedOn!: PlainDate | null;
}
