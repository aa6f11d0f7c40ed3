import type { EntityManager } from 'typeorm';
import { isShortBreak } from '../../domain/care/in-care.ts';
import { legalStatusCodes } from '../../domain/codes/legal-status.codes.ts';
import { holds } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { overlaps } from '../../domain/timeline/spans.ts';
import { Problem } from '../../platform/http/problems.ts';
import { codeInUse, inOrder, notAfter, refuse } from '../facts/checks.ts';
import { personOf } from '../people/people.store.ts';
import {
  careOfPeriod,
  isUndisputed,
  legalStatuses,
  mustBeUndisputed,
  periods,
  type CareOfPeriod,
} from './care.store.ts';
import type { LegalStatusCorrected, LegalStatusSent } from './code.dto.ts';
import type { LegalStatus } from './legal-status.entity.ts';
import type { PeriodOfCare } from './period-of-care.entity.ts';
import { legalStatusFaults } from './rules-of-the-return.ts';
import { agreeStartReasons } from './start-reasons.ts';

/**
 * Records the legal status from a day on; the one before ends that day. It lies in the period of care that goes on.
 * Throws Problems `stale` and `cannot-be-so`.
 */
export async function changeLegalStatus(
  db: EntityManager,
  personId: string,
  { version, today, sent }: { version: string; today: PlainDate; sent: LegalStatusSent },
): Promise<LegalStatus> {
  await legalStatuses.at(db, personId, version);
  const { start, code } = sent;
  const period = (await periods.of(db, personId)).items.find(({ end }) => end === null);
  if (!period) throw new Problem('cannot-be-so', 'Not in care. Record that care started first.');
  refuse(notAfter('start', start, today), inOrder(['the start of care', period.start], ['start', start]));

  const care = await careOfPeriod(db, period);
  mustBeUndisputed(
    [...care.legalStatuses, ...care.placements].filter((fact) => overlaps(fact, { start, end: null })),
  );
  const known = care.legalStatuses.filter(isUndisputed);
  const later = known.find((status) => status.start >= start);
  const before = known.findLast((status) => status.start < start);
  const { bornOn } = await personOf(db, personId);
  refuse(
    later && {
      pointer: '#/start',
      detail: `start is too early: a legal status starts on ${later.start}; take that back first`,
    },
    code === before?.code &&
      touches(before, start) && {
        pointer: '#/code',
        detail: `code ${code} has been the legal status since ${before.start}; send another`,
      },
    ...faultsOf({ start, end: null, code }, period, care, bornOn),
  );
  if (before && (before.end === null || before.end > start))
    await legalStatuses.change(db, before, { end: start });
  const added = await legalStatuses.add(db, personId, { start, end: null, code, dispute: null });
  await agreeStartReasons(db, personId, [start]);
  return added;
}

/** Corrects what a legal status was, or takes its end back. Throws Problem `cannot-be-so`. */
export async function correctLegalStatus(
  db: EntityManager,
  status: LegalStatus,
  { code = null, goesOn = null }: LegalStatusCorrected,
): Promise<LegalStatus> {
  if (code === null && goesOn !== true)
    throw new Problem('cannot-be-so', 'Send code, goesOn: true, or both.');
  mustBeUndisputed([status]);
  const { personId } = status;
  const period = await periodOf(db, status);
  const care = await careOfPeriod(db, period);
  const others = care.legalStatuses.filter((other) => isUndisputed(other) && other.id !== status.id);
  const next = others.find(({ start }) => start > status.start);
  const is = {
    start: status.start,
    end: goesOn ? (next?.start ?? period.end) : status.end,
    code: code ?? status.code,
  };
  const neighbour = others.find(
    (other) => other.code === is.code && (other.end === is.start || other.start === is.end),
  );
  const { bornOn } = await personOf(db, personId);
  refuse(
    neighbour && {
      pointer: '#/code',
      detail: `code ${is.code} is also the legal status from ${neighbour.start}, beside it; take back the later of the two, then say that the earlier goes on`,
    },
    ...faultsOf(is, period, care, bornOn),
  );
  if (is.code === status.code && is.end === status.end) return status;
  const corrected = await legalStatuses.change(db, status, { code: is.code, end: is.end });
  const days = [is.start, status.end, is.end].filter((day) => day !== null);
  await agreeStartReasons(db, personId, days);
  return corrected;
}

/** Takes back a change of legal status recorded in error. The one before stays ended until it is said to go on. */
export async function withdrawLegalStatus(db: EntityManager, status: LegalStatus): Promise<void> {
  mustBeUndisputed([status]);
  if ((await periodOf(db, status)).start === status.start)
    throw new Problem(
      'cannot-be-so',
      'Care started under it. Correct its code, or take back the period of care.',
    );
  await legalStatuses.withdraw(db, status);
  const days = [status.start, status.end].filter((day) => day !== null);
  await agreeStartReasons(db, status.personId, days);
}

const touches = ({ end }: LegalStatus, start: PlainDate): boolean => end === null || end >= start;

function faultsOf(
  status: Pick<LegalStatus, 'start' | 'end' | 'code'>,
  period: PeriodOfCare,
  { placements }: CareOfPeriod,
  bornOn: PlainDate,
) {
  const { start, code } = status;
  const placed = placements.filter((placement) => isUndisputed(placement) && overlaps(placement, status));
  return [
    codeInUse('code', legalStatusCodes, code, start),
    // Every short break is a stay of its own (rule 366).
    isShortBreak(code) &&
      start > period.start && {
        pointer: '#/code',
        detail: `code ${code} is a short break, which starts care; record it as a period of care`,
      },
    ...legalStatusFaults('code', code, start, { bornOn, placements: placed }),
  ];
}

async function periodOf(db: EntityManager, status: LegalStatus): Promise<PeriodOfCare> {
  const { items } = await periods.of(db, status.personId);
  const period = items.find((one) => holds(one, status.start));
  if (!period)
    throw new Problem(
      'cannot-be-so',
      `No period of care holds ${status.start}. Record that care started first.`,
    );
  return period;
}
