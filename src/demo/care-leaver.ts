import { birthday } from '../domain/dates/age.ts';
import type { Span } from '../domain/dates/period.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Life } from './life.ts';

/** What was heard of a young person, in the codes of the return's OC3 table. */
export interface Said {
  /** Empty where it was not learned. */
  readonly inTouch: string;
  readonly activity: string;
  readonly accommodation: string;
}

/** What a month's contact brought, where it is settled: a day of the month, some of the codes, or no contact at all. */
export type Settled = Partial<Said & { readonly day: number }> | null;

export interface Support extends Span {
  readonly kind: 'asked' | 'programme';
}

/** A young person after care. */
export interface CareLeaver {
  readonly life: Life;
  /** When they are told of month by month. */
  readonly contact: readonly Span[];
  /** When they are of the live caseload: former relevant, and under 21 or receiving support. */
  readonly caseload: readonly Span[];
  readonly support: readonly Support[];
  /** By month's number. */
  readonly settled: Readonly<Record<number, Settled>>;
}

type More = Partial<Pick<CareLeaver, 'support' | 'settled'>> & {
  /** First day they were no longer known: death, say. */
  readonly lostOn?: PlainDate;
};

/** A young person who is former relevant from 18, and was relevant before it if they left care earlier. */
export function formerRelevant(life: Life, { support = [], settled = {}, lostOn }: More = {}): CareLeaver {
  const left = life.stays.at(-1)!.end!;
  const end = lostOn ?? birthday(life.bornOn, 21);
  return {
    life,
    support,
    settled,
    contact: [{ start: left, end }, ...support],
    caseload: [{ start: birthday(life.bornOn, 18), end }, ...support],
  };
}

/** Someone the team knows who is not former relevant, or not yet. */
export const notFormerRelevant = (
  life: Life,
  end: PlainDate | null,
  settled: CareLeaver['settled'] = {},
): CareLeaver => ({
  life,
  support: [],
  settled,
  contact: [{ start: life.stays.at(-1)!.end!, end }],
  caseload: [],
});
