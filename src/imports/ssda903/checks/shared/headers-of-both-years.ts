import type { ChildReturn, ReturnRow } from '../return-rows.ts';

type HeaderRow = ReturnRow<'Header'>;

/** This year's rows of Header that are at fault beside last year's of the child; none where last year's return has none. */
export const atFaultWithLastHeader = (
  { Header, lastYear }: ChildReturn,
  isAtFault: (row: HeaderRow, before: HeaderRow) => boolean,
): HeaderRow[] => Header.filter((row) => lastYear?.Header.some((before) => isAtFault(row, before)));
