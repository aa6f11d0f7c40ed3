import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import type { Approval, FosterHousehold } from '../../src/domain/fostering/foster-household.ts';

/** A household of which no approval is recorded. */
export const aHousehold = (): Household =>
  new Household({
    subjectId: '00000000-0000-4000-8000-000000000003',
    approvals: [],
    recordedFrom: '2010-04-01',
  });

/** One household's record under construction: each call adds one fact and gives a new one, the old one stays as it was. */
export class Household {
  constructor(private readonly facts: FosterHousehold) {}

  /** Approved by the council as mainstream carers for two places unless said; `end` is the first day it is not so. */
  approved(start: PlainDate, end: PlainDate | null = null, said: Partial<Approval> = {}): Household {
    const approval: Approval = {
      start,
      end,
      kind: 'mainstream',
      provider: 'local-authority',
      isTemporary: false,
      places: 2,
      isOnHold: false,
      endedBecause: end && 'resigned',
      ...said,
    };
    return new Household({ ...this.facts, approvals: [...this.facts.approvals, approval] });
  }

  /** The first day of the first approval that is recorded of anybody. */
  recordedFrom(recordedFrom: PlainDate | null): Household {
    return new Household({ ...this.facts, recordedFrom });
  }

  known(): FosterHousehold {
    return this.facts;
  }
}
