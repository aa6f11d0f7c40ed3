import { addDays, type PlainDate } from '../domain/dates/plain-date.ts';
import type { Change } from './life.ts';
import type { Random } from './random.ts';

export interface LegalPath {
  readonly legalStatus: string;
  readonly changes: readonly Change[];
}

export const voluntary: LegalPath = { legalStatus: 'V2', changes: [] };

/** Through the court: an interim care order, from the first day where no parent may consent, then a full one. */
export function courtPath(start: PlainDate, random: Random, first: 'V2' | 'C1' | 'L2'): LegalPath {
  // An emergency protection order lasts 21 days at most (rule 362).
  const days = { V2: random.int(30, 120), C1: 0, L2: random.int(6, 14) }[first];
  const interim = addDays(start, days);
  const full = addDays(interim, random.int(150, 240));
  return {
    legalStatus: first,
    changes: [
      ...(first === 'C1' ? [] : [{ on: interim, legalStatus: 'C1' }]),
      { on: full, legalStatus: 'C2' },
    ],
  };
}

/** To a placement order (E1) some weeks before the child is placed for adoption. */
export function adoptionPath(start: PlainDate, placedOn: PlainDate, random: Random): LegalPath {
  const order = addDays(placedOn, -random.int(30, 60));
  const full = addDays(start, random.int(170, 210));
  return {
    legalStatus: 'C1',
    changes: [
      ...(addDays(full, 30) < order ? [{ on: full, legalStatus: 'C2' }] : []),
      { on: order, legalStatus: 'E1' },
    ],
  };
}

/** What of the path falls inside the stay. */
export const until = ({ legalStatus, changes }: LegalPath, end: PlainDate): LegalPath => ({
  legalStatus,
  changes: changes.filter(({ on }) => on < end),
});
