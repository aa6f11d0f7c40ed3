import { Column, Entity } from 'typeorm';
import { SpanOfPerson } from '../facts/kept.entity.ts';

/** Support from 21 to 25: asked for, or owed during a programme of education or training. */
@Entity('support_request')
export class SupportRequest extends SpanOfPerson {
  /** `asked` under CSWA17 s.3; `programme` under CA89 s.23CA. */
  @Column('text')
  kind!: 'asked' | 'programme';
}

/** Living with a parent or someone with parental responsibility after care. */
@Entity('living_at_home')
export class LivingAtHome extends SpanOfPerson {}

/** In custody or in hospital. */
@Entity('detention')
export class Detention extends SpanOfPerson {}
