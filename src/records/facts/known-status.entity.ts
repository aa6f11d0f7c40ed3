import { Column } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { SpanOfPerson } from './kept.entity.ts';

/** What somebody was seen or said to be doing, living in or in touch with, until another is heard. */
export abstract class StatusOfPerson extends SpanOfPerson {
  @Column('text')
  code!: string;

  /** The last day somebody knew it to be so. */
  @Column({ name: 'last_known_on', type: 'date' })
  lastKnownOn!: PlainDate;
}
