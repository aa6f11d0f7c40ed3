import type { Span } from '../domain/dates/period.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';

/** A worker in one role; who changes roles has a row for each. */
export interface Worker extends Span {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly role: string;
  /** False of a duty desk and a vacant post. */
  readonly isNamed: boolean;
}

export const worker = (
  id: string,
  name: string,
  team: string,
  role: string,
  start: PlainDate,
  end: PlainDate | null = null,
  isNamed = true,
): Worker => ({ id, name, team, role, start, end, isNamed });
