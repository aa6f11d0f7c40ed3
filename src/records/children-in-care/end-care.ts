import type { EntityManager } from 'typeorm';
import { reasonEpisodeCeasedCodes } from '../../domain/codes/reason-episode-ceased.codes.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Problem } from '../../platform/http/problems.ts';
import { codeInUse, inOrder, notAfter, refuse } from '../facts/checks.ts';
import type { SpanOfPerson } from '../facts/kept.entity.ts';
import { personOf } from '../people/people.store.ts';
import { placements } from '../placements/placements.store.ts';
import {
  careOfPeriod,
  categoriesOfNeed,
  isUndisputed,
  legalStatuses,
  mustBeUndisputed,
  periods,
  type CareOfPeriod,
} from './care.store.ts';
import type { CareEnded } from './period-of-care.dto.ts';
import type { PeriodOfCare } from './period-of-care.entity.ts';
import { endingFaults } from './rules-of-the-return.ts';

/**
 * Records that care ended, or corrects the day or the reason: the placement, legal status and category of need that end with
 * it move along. Throws Problems `not-found`, `stale`, `overlaps` and `cannot-be-so`.
 */
export async function endCare(
  db: EntityManager,
  period: PeriodOfCare,
  { end, reason }: CareEnded,
  today: PlainDate,
): Promise<PeriodOfCare> {
  refuse(
    notAfter('end', end, today),
    inOrder(['the start of care', period.start], ['end', end]),
    codeInUse('reason', reasonEpisodeCeasedCodes, reason, end),
  );
  const care = await careOfPeriod(db, period);
  mustEndBy(end, period, care);
  const placement = placementAtTheEnd(care, period);
  const { bornOn } = await personOf(db, period.personId);
  refuse(...endingFaults(reason, end, { bornOn, placement }));
  return moveEnd(db, period, care, { end, endedBecause: reason });
}

/** Takes back an end recorded in error: care goes on, and so does what had ended with it. Throws as `endCare`. */
export async function reopenCare(db: EntityManager, period: PeriodOfCare): Promise<PeriodOfCare> {
  if (period.end === null) throw new Problem('cannot-be-so', 'Care goes on: there is no end to take back.');
  const care = await careOfPeriod(db, period);
  mustBeUndisputed(allOf(care).filter(({ end }) => end === period.end));
  placementAtTheEnd(care, period);
  return moveEnd(db, period, care, { end: null, endedBecause: null });
}

const allOf = (care: CareOfPeriod) => [...care.placements, ...care.legalStatuses, ...care.categoriesOfNeed];

/** Nothing of the period but what ends with it may reach beyond the day, and nothing may begin on it or later. */
function mustEndBy(end: PlainDate, period: PeriodOfCare, care: CareOfPeriod): void {
  mustBeUndisputed(allOf(care).filter((fact) => fact.end === null || fact.end > end));
  const named: [string, readonly SpanOfPerson[]][] = [
    ['placement', care.placements],
    ['legal status', care.legalStatuses],
    ['category of need', care.categoriesOfNeed],
  ];
  refuse(
    ...named.flatMap(([name, facts]) =>
      facts.map((fact) => {
        if (fact.start >= end) return tooLate(`a ${name} starts on ${fact.start}; take that back first`);
        const goesBeyond = fact.end !== period.end && (fact.end === null || fact.end > end);
        return (
          goesBeyond &&
          tooLate(`the ${name} from ${fact.start} lasts until ${fact.end ?? 'now'}; correct that first`)
        );
      }),
    ),
  );
}

const tooLate = (detail: string) => ({ pointer: '#/end', detail: `end is too early: ${detail}` });

/** The return says on the last placement why care ended, so there must be one (rule 388). */
function placementAtTheEnd({ placements: placed }: CareOfPeriod, { end }: PeriodOfCare) {
  const last = placed.find((placement) => isUndisputed(placement) && placement.end === end);
  if (!last)
    throw new Problem(
      'cannot-be-so',
      `No placement is recorded that lasted until ${end ?? 'now'}. Record where the child was placed last, then send it again.`,
    );
  return last;
}

async function moveEnd(
  db: EntityManager,
  period: PeriodOfCare,
  care: CareOfPeriod,
  { end, endedBecause }: Pick<PeriodOfCare, 'end' | 'endedBecause'>,
): Promise<PeriodOfCare> {
  const endsWithCare = (fact: SpanOfPerson) => fact.end === period.end;
  const moved = await periods.change(db, period, { end, endedBecause });
  for (const fact of care.placements.filter(endsWithCare))
    await placements.change(db, fact, { end, endedBecause });
  for (const fact of care.legalStatuses.filter(endsWithCare)) await legalStatuses.change(db, fact, { end });
  for (const fact of care.categoriesOfNeed.filter(endsWithCare))
    await categoriesOfNeed.change(db, fact, { end });
  return moved;
}
