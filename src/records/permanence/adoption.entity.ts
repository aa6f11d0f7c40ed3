import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { FactOfPerson } from '../facts/kept.entity.ts';

/** A child was matched with adopters; AD1 of the return tells the rest once they are adopted. */
@Entity('adoption')
export class Adoption extends FactOfPerson {
  @Column({ name: 'decided_on', type: 'date', nullable: true })
  decidedOn!: PlainDate | null;

  @Column({ name: 'matched_on', type: 'date', nullable: true })
  matchedOn!: PlainDate | null;

  @Column({ name: 'by_foster_carer', type: 'boolean', nullable: true })
  byFosterCarer!: boolean | null;

  @Column({ type: 'int', nullable: true })
  adopters!: number | null;

  @Column({ name: 'adopters_sex', type: 'text', nullable: true })
  adoptersSex!: string | null;

  @Column({ name: 'adopters_legal_status', type: 'text', nullable: true })
  adoptersLegalStatus!: string | null;
}
