import { Column, Entity } from 'typeorm';
import type { RequestKind } from '../../domain/codes/request-kinds.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { RequestMade } from '../../domain/history/history.ts';
import { FactOfPerson } from '../facts/kept.entity.ts';

/** Something a child or young person asked of the council: open until it is answered or taken back. */
@Entity('request')
export class Request extends FactOfPerson {
  @Column('text')
  kind!: RequestKind;

  @Column({ name: 'asked_on', type: 'date' })
  askedOn!: PlainDate;

  /** Who has it now; null where a file did not say. */
  @Column({ name: 'worker_id', type: 'uuid', nullable: true })
  workerId!: string | null;

  @Column({ name: 'held_since', type: 'date', nullable: true })
  heldSince!: PlainDate | null;

  /** Why it was passed on; asked for from the 25th birthday on. */
  @Column({ name: 'passed_on_because', type: 'text', nullable: true })
  passedOnBecause!: string | null;

  @Column({ name: 'answered_on', type: 'date', nullable: true })
  answeredOn!: PlainDate | null;

  @Column({ type: 'text', nullable: true })
  answer!: RequestMade['answer'];

  @Column({ name: 'withdrawn_on', type: 'date', nullable: true })
  withdrawnOn!: PlainDate | null;
}
