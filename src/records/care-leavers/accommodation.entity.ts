import { Entity } from 'typeorm';
import { StatusOfPerson } from '../facts/known-status.entity.ts';

/** What a young person lives in (ACCOM of the return: the type, then 1 if it is suitable, 2 if not; or 0 for no information). */
@Entity('accommodation')
export class Accommodation extends StatusOfPerson {}
