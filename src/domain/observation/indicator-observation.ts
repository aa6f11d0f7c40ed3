import type { Period } from '../dates/period.ts';
import type { PlainDate } from '../dates/plain-date.ts';

export const geographyKinds = [
  'whole',
  'district area',
  'ward',
  'outside or confidential',
  'country',
] as const;

/** Where: the whole council, a part of it by its name, or a country it is held against. */
export interface Geography {
  readonly kind: (typeof geographyKinds)[number];
  /** Null where it is the whole. */
  readonly name: string | null;
}

/** Of whom a number is told. `all` is everybody it is about. */
export const groups = ['all', 'looked after', 'free school meals', 'LGBT+', 'SEND'] as const;
export type Group = (typeof groups)[number];

/** What somebody published of an indicator: one number, of one period, place and group. Never overwritten; a correction names it. */
export interface IndicatorObservation extends Period {
  /** The indicator's id: two plans that use one id mean one indicator. */
  readonly indicator: string;
  readonly geography: Geography;
  /** `all`, `looked after`, `free school meals`, `LGBT+`, `SEND`. */
  readonly group: string;
  /** As printed, in the indicator's unit. */
  readonly value: number;
  /** Of how many, where it is known; both or neither. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly source: { readonly title: string; readonly part: string; readonly url: string | null };
  readonly publishedOn: PlainDate | null;
  /** In the publisher's word: provisional, revised, final. */
  readonly release: string | null;
}
