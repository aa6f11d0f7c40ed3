import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { RecordedView as ViewRecorded } from '../../domain/history/history.ts';
import { FactOfPerson } from '../facts/kept.entity.ts';

/** Somebody's views were heard and written down; what they said stands elsewhere. */
@Entity('recorded_view')
export class RecordedView extends FactOfPerson {
  @Column({ name: 'recorded_on', type: 'date' })
  recordedOn!: PlainDate;

  @Column('text')
  how!: ViewRecorded['how'];
}
