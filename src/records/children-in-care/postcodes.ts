import type { EntityManager } from 'typeorm';
import { normalisePostcode } from '../../domain/place/postcode.ts';
import { overlaps } from '../../domain/timeline/spans.ts';
import type { Asker } from '../../platform/access/access.ts';
import { mayRead } from '../../platform/access/policy.ts';
import type { Fault } from '../../platform/http/problems.ts';
import { confidentialSpansOf } from '../people/confidential-address.reader.ts';
import type { PeriodOfCare } from './period-of-care.entity.ts';

/** The postcode as it is kept, or null for none; what is no postcode was refused before. */
export const keptPostcode = (postcode: string | null | undefined): string | null =>
  postcode ? normalisePostcode(postcode) : null;

export const homePostcodeFault = (postcode: string | null | undefined): Fault | false =>
  Boolean(postcode) &&
  keptPostcode(postcode) === null && {
    pointer: '#/homePostcode',
    detail: 'homePostcode must be a whole postcode, like HD1 1AA',
  };

/** Periods of a person without the home of those who may not be told of it. */
export async function withHomesSeenBy(
  db: EntityManager,
  { acting }: Asker,
  personId: string,
  periods: readonly PeriodOfCare[],
): Promise<PeriodOfCare[]> {
  const withoutHome = (period: PeriodOfCare) => ({ ...period, homePostcode: null });
  if (!mayRead(acting, 'address')) return periods.map(withoutHome);
  if (mayRead(acting, 'confidential address')) return [...periods];
  const hidden = await confidentialSpansOf(db, personId);
  return periods.map((period) =>
    hidden.some((span) => overlaps(span, period)) ? withoutHome(period) : period,
  );
}
