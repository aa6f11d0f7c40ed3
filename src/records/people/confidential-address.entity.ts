import { Entity } from 'typeorm';
import { SpanOfPerson } from '../facts/kept.entity.ts';

/** While it holds, where the person lives is told to nobody without the right to confidential addresses. */
@Entity('confidential_address')
export class ConfidentialAddress extends SpanOfPerson {}
