import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Contact as ContactMade } from '../../domain/history/history.ts';
import { FactOfPerson } from '../facts/kept.entity.ts';

/** A worker saw or reached a child or young person, or tried to. */
@Entity('contact')
export class Contact extends FactOfPerson {
  @Column({ name: 'happened_on', type: 'date' })
  happenedOn!: PlainDate;

  @Column('text')
  kind!: ContactMade['kind'];

  /** False of an attempt: nobody opened, nobody answered. */
  @Column('boolean')
  succeeded!: boolean;

  /** Who made it; null where it is not known. */
  @Column({ name: 'worker_id', type: 'uuid', nullable: true })
  workerId!: string | null;
}
