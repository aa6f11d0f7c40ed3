import { Entity } from 'typeorm';
import { StatusOfPerson } from '../facts/known-status.entity.ts';

/** What a young person does: education, employment, training, or none of them (ACTIV of the return: F1 … G6, or 0 for no information). */
@Entity('eet_status')
export class EetStatus extends StatusOfPerson {}
