import type { PlainDate } from '../../../domain/dates/plain-date.ts';
import type { AnyRow, ChildReturn, ColumnOf, TableId } from './return-rows.ts';

/** What a setting is to Ofsted's list of providers. */
export interface Provider {
  readonly urn: string;
  /** The codes of PLACE and PLACE_PROVIDER that fit it; empty when the list does not say. */
  readonly placements: readonly string[];
  readonly providers: readonly string[];
  /** As `HD1 1AA`; null when not given. */
  readonly postcode: string | null;
  /** ONS code of the authority it stands in; null when not known. */
  readonly authority: string | null;
  readonly registeredOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
}

/** What a check may know besides the rows of the child. */
export interface ReturnContext {
  /** The year of the return's 31 March: 2026 for 2025/26. */
  readonly collectionYear: number;
  /** 1 April. */
  readonly start: PlainDate;
  /** 31 March. */
  readonly lastDay: PlainDate;
  /** ONS code of the authority that sends the return, as in PL_LA. */
  readonly authority: string;
  /** Ofsted's providers by URN; null when no list is held, and then nothing is found that needs one. */
  readonly providers: ReadonlyMap<string, Provider> | null;
  /** The UPNs that more than one child of the return has. */
  readonly sharedUpns: ReadonlySet<string>;
}

export const severities = ['stage 1 error', 'stage 2 error', 'integrity', 'query', 'warning'] as const;
export type Severity = (typeof severities)[number];

/** One of the Department's validation rules of the return, or of the public validator's own on whether tables fit together. */
export interface Check {
  /** The rule's number: `501`, `SW08STG2`. */
  readonly rule: string;
  /** What is wrong, as a sentence without a full stop: "Episode starts before the one before has ended". */
  readonly says: string;
  /** What the officer should do about it. */
  readonly todo: string;
  readonly severity: Severity;
  /** The first and last collection it stands in; before 2023 the rules of 2023 are used. */
  readonly from: number;
  readonly to?: number;
  /** The columns at fault, by the table whose rows it finds. */
  readonly fields: { readonly [T in TableId]?: readonly ColumnOf<T>[] };
  /** What it needs besides this year's rows; where that is not held it finds nothing, and `checks` says so. */
  readonly needs?: readonly ('last year' | 'providers' | 'places')[];
  /** The rows at fault, of one child, each once. Changes nothing it reads. */
  find(child: ChildReturn, context: ReturnContext): Iterable<AnyRow>;
}

export const defineCheck = (check: Check): Check => check;
