import { Entity } from 'typeorm';
import { StatusOfPerson } from '../facts/known-status.entity.ts';

/** Whether the council is in touch with a young person (IN_TOUCH of the return). */
@Entity('in_touch')
export class InTouch extends StatusOfPerson {}
