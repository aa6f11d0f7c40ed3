import { birthday } from '../../domain/dates/age.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Part } from '../ssda903/table.ts';

/** The layout before January 2024 has `Age of Child (Years)`; the one of 2026 has `Sex`. */
export const whoHeadings = {
  CHILD: ['Child Unique ID'],
  Gender: ['Gender', 'Sex'],
  Age: ['Age', 'Age of Child (Years)'],
};

interface Who {
  readonly CHILD: string;
  readonly Gender: string | null;
  readonly Ethnicity: string | null;
  readonly 'Date of Birth': PlainDate;
}

/**
 * Who somebody is, as the Header says it, and that they are or were an unaccompanied child: until 18, for the lists do not say
 * when it ceased.
 */
export function personParts(row: Who, isUnaccompanied: 'yes' | 'no' | 'unknown' | null): Part[] {
  const { CHILD, Gender: SEX, Ethnicity: ETHNIC, 'Date of Birth': DOB } = row;
  const header = { CHILD, SEX, DOB, ETHNIC, UPN: null, MOTHER: null, MC_DOB: null };
  const parts: Part[] = [{ tableId: 'Header', row: header }];
  if (isUnaccompanied === 'yes')
    parts.push({ tableId: 'UASC', row: { CHILD, SEX, DOB, DUC: birthday(DOB, 18) } });
  return parts;
}

/** A name does not tell which worker is meant, so nobody is allocated by it. */
export function notMatched<Column extends string>(
  row: Readonly<Record<Column, string | null>>,
  column: Column,
  finding: (column: Column, code: string, message: string) => void,
): void {
  if (row[column] !== null)
    finding(
      column,
      'worker-not-matched',
      'A name does not tell which worker is meant. It was held; send the allocation with its WORKER_ID.',
    );
}
