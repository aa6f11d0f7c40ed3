import type { EntityManager } from 'typeorm';
import { legalStatusCodes } from '../../domain/codes/legal-status.codes.ts';
import { placementProviderCodes } from '../../domain/codes/placement-provider.codes.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { overlaps } from '../../domain/timeline/spans.ts';
import { Problem } from '../../platform/http/problems.ts';
import { codeInUse, notAfter, refuse } from '../facts/checks.ts';
import { personOf } from '../people/people.store.ts';
import { placements } from '../placements/placements.store.ts';
import { categoriesOfNeed, isUndisputed, legalStatuses, periods } from './care.store.ts';
import type { CareStarted } from './period-of-care.dto.ts';
import type { PeriodOfCare } from './period-of-care.entity.ts';
import { homePostcodeFault, keptPostcode } from './postcodes.ts';
import { firstPlacementFaults, legalStatusFaults, startingFaults } from './rules-of-the-return.ts';

/**
 * Records that care starts: the period, and the legal status, category of need and placement it starts with, which are the
 * first row of the return (RNE S). Throws Problems `stale`, `overlaps` and `cannot-be-so`.
 */
export async function startCare(
  db: EntityManager,
  personId: string,
  { version, today, sent }: { version: string; today: PlainDate; sent: CareStarted },
): Promise<PeriodOfCare> {
  const known = await periods.at(db, personId, version);
  const { bornOn } = await personOf(db, personId);
  refuseUnlikely(sent, { bornOn, today });
  const { start, legalStatus, placement } = sent;
  mustNotOverlap(known, start);

  const homePostcode = keptPostcode(sent.homePostcode);
  const period = await periods.add(db, personId, {
    start,
    end: null,
    endedBecause: null,
    homePostcode,
    startIsKnown: true,
  });
  await legalStatuses.add(db, personId, { start, end: null, code: legalStatus, dispute: null });
  await startCategory(db, personId, start, sent.categoryOfNeed);
  await placements.add(db, personId, {
    start,
    end: null,
    startedBecause: 'S',
    code: placement.code,
    provider: placement.provider ?? null,
    postcode: keptPostcode(placement.postcode),
    urn: placement.urn ?? null,
    endedBecause: null,
    changeReason: null,
    dispute: null,
  });
  return period;
}

function refuseUnlikely(sent: CareStarted, { bornOn, today }: { bornOn: PlainDate; today: PlainDate }): void {
  const { start, legalStatus, placement, homePostcode } = sent;
  refuse(
    notAfter('start', start, today),
    ...startingFaults(bornOn, start),
    codeInUse('legalStatus', legalStatusCodes, legalStatus, start),
    codeInUse('placement/provider', placementProviderCodes, placement.provider, start),
    ...legalStatusFaults('legalStatus', legalStatus, start, { bornOn, placements: [placement] }),
    ...firstPlacementFaults(placement, start),
    homePostcodeFault(homePostcode),
  );
}

function mustNotOverlap(known: readonly PeriodOfCare[], start: PlainDate): void {
  const clash = known.find((period) => overlaps(period, { start, end: null }));
  if (!clash) return;
  throw new Problem(
    'overlaps',
    clash.end === null
      ? `In care since ${clash.start}. End that period of care first.`
      : `A period of care from ${clash.start} to ${clash.end} is recorded. A new one starts on ${clash.end} or later.`,
  );
}

/** The same need on both sides of a day is one fact of the return, even where one stay ended and the next began. */
async function startCategory(
  db: EntityManager,
  personId: string,
  start: PlainDate,
  code: string,
): Promise<void> {
  const { items } = await categoriesOfNeed.of(db, personId);
  const before = items.find((need) => isUndisputed(need) && need.end === start && need.code === code);
  if (before) await categoriesOfNeed.change(db, before, { end: null });
  else await categoriesOfNeed.add(db, personId, { start, end: null, code, dispute: null });
}
