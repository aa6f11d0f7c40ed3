import { Column, Entity } from 'typeorm';
import type { StatusName } from '../../domain/leaving-care/status-words.ts';
import { SpanOfPerson } from '../facts/kept.entity.ts';

/** A leaving-care status set by hand, which stands before the one worked out. */
@Entity('leaving_care_override')
export class LeavingCareOverride extends SpanOfPerson {
  @Column('text')
  status!: StatusName;

  @Column('text')
  reason!: string;
}
