import type { ReturnRow, TablesOfChild } from '../return-rows.ts';

/**
 * Each order that has ended with the episodes that held while it stood and whose placement is at fault beside it; orders
 * beside which none is are left out. The rules ask it of orders with both their days. An episode that ends on the day the
 * order starts, or begins on the day it ends, holds on no day of it: DEC and DOLO_END are the first day outside (DOMAIN 0.2,
 * rule 702); the public validator counts those days in.
 */
export const ordersBesidePlacements = (
  { DoLo, Episodes }: TablesOfChild,
  isAtFault: (placement: string) => boolean,
): readonly { order: ReturnRow<'DoLo'>; episodes: readonly ReturnRow<'Episodes'>[] }[] =>
  DoLo.flatMap((order) => {
    const { DOLO_START: start, DOLO_END: end } = order.day;
    if (start === null || end === null) return [];
    const episodes = Episodes.filter(
      ({ text, day }) =>
        isAtFault(text.PLACE) &&
        day.DECOM !== null &&
        day.DECOM < end &&
        (text.DEC === '' || (day.DEC !== null && day.DEC > start)),
    );
    return episodes.length > 0 ? [{ order, episodes }] : [];
  });
