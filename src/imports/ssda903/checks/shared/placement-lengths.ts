import { daysBetween } from '../../../../domain/dates/plain-date.ts';
import type { ReturnContext } from '../check.ts';
import type { ReturnRow, TablesOfChild } from '../return-rows.ts';

/**
 * Finds the episodes in the placement that lasted more than so many days. One still open counts to the year's last day, as
 * in rule 365; the public validator passes it over.
 */
export const placedOver =
  (placement: string, days: number) =>
  ({ Episodes }: TablesOfChild, { lastDay }: ReturnContext): ReturnRow<'Episodes'>[] =>
    Episodes.filter(({ text, day: { DECOM, DEC } }) => {
      const end = text.DEC === '' ? lastDay : DEC;
      return text.PLACE === placement && DECOM !== null && end !== null && daysBetween(DECOM, end) > days;
    });
