import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type {
  Conviction as Convicted,
  SubstanceMisuse as MisuseFound,
} from '../../domain/history/history.ts';
import { FactOfPerson } from '../facts/kept.entity.ts';

/** A conviction, a youth caution or a youth conditional caution; what for stands elsewhere. */
@Entity('conviction')
export class Conviction extends FactOfPerson {
  @Column({ name: 'decided_on', type: 'date' })
  decidedOn!: PlainDate;

  @Column('text')
  outcome!: Convicted['outcome'];
}

/** A problem with drugs, alcohol or other substances was found. */
@Entity('substance_misuse')
export class SubstanceMisuse extends FactOfPerson {
  @Column({ name: 'identified_on', type: 'date' })
  identifiedOn!: PlainDate;

  @Column('text')
  help!: MisuseFound['help'];
}
