import { birthday } from '../dates/age.ts';
import { addDays, type PlainDate } from '../dates/plain-date.ts';
import type { RecordType, RetentionYears } from './retention-rules.ts';

/** What of a life decides how long its record is kept. */
export interface KeptLife {
  readonly bornOn: PlainDate;
  /** The day on which care ended by death (REC E2); null of everybody else, and of whom nobody told us. */
  readonly diedOn: PlainDate | null;
  /** The day of the last adoption order (REC E11, E12, the older E1). */
  readonly adoptedOn: PlainDate | null;
  readonly wasLookedAfter: boolean;
  /** The day on which care ended last; null while it has not, and of whoever was never looked after. */
  readonly leftCareOn: PlainDate | null;
  /** By the record still in care: nobody is then done with it, however old they are by it. */
  readonly isInCare: boolean;
}

export interface Retention {
  readonly type: RecordType;
  /** The last day on which the record is kept for sure; null while no day can be told. */
  readonly keptUntil: PlainDate | null;
  /** Holds days, never names. */
  readonly because: string;
}

/**
 * How long the record of a life is kept, and by which rule; of several that hold, the longest. An anniversary of 29 February is
 * 1 March in common years (DOMAIN 0.7), which never is too early. (RELIABILITY 2.2.)
 */
export function retentionOf(life: KeptLife, years: RetentionYears): Retention {
  const { bornOn, diedOn, adoptedOn, isInCare } = life;
  const type = typeOf(life);
  if (isInCare) return { type, keptUntil: null, because: 'still in care by the record' };
  const diedAChild = diedOn !== null && diedOn < birthday(bornOn, 18);
  const fromLife: Retention =
    diedAChild && adoptedOn === null
      ? said(type, diedOn, years.fromDeath, 'from the death of a child')
      : said(type, bornOn, years.fromBirth, 'from birth');
  if (adoptedOn === null) return fromLife;
  const fromOrder = said(type, adoptedOn, years.fromAdoption, 'from the adoption order');
  return fromLife.keptUntil! > fromOrder.keptUntil! ? fromLife : fromOrder;
}

/** Whether the record is to be erased by the day: kept through the whole of its last day, and no day longer. */
export const isErasedBy = ({ keptUntil }: Retention, day: PlainDate): boolean =>
  keptUntil !== null && keptUntil < day;

/** The first day on which it may be erased. */
export const erasableFrom = ({ keptUntil }: Retention): PlainDate | null =>
  keptUntil && addDays(keptUntil, 1);

const said = (type: RecordType, day: PlainDate, years: number, from: string): Retention => ({
  type,
  keptUntil: birthday(day, years),
  because: `${years} years ${from}, ${day}`,
});

function typeOf({ bornOn, diedOn, adoptedOn, wasLookedAfter, leftCareOn }: KeptLife): RecordType {
  if (adoptedOn !== null) return 'adopted';
  if (diedOn !== null && diedOn < birthday(bornOn, 18)) return 'died in childhood';
  if (!wasLookedAfter) return 'known';
  return leftCareOn !== null && leftCareOn >= birthday(bornOn, 16) ? 'care leaver' : 'looked after';
}
