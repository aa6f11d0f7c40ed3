import type { EntityManager } from 'typeorm';
import { addMonths, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { Role } from '../../platform/access/policy.ts';
import { Problem, type Fault } from '../../platform/http/problems.ts';
import { inOrder, refuse } from '../facts/checks.ts';
import type { AllocationCorrected, AllocationSent } from './allocation.dto.ts';
import type { AllocationOfPerson } from './allocation.entity.ts';
import { holdsRole, mustNotOverlap } from './allocations.store.ts';

type Told = Pick<AllocationOfPerson, 'workerId' | 'start' | 'end'>;

/** What may be said of allocations to workers of one role. Each check throws Problem `cannot-be-so` or `overlaps`. */
export class AllocationRules {
  constructor(
    private readonly role: Role,
    private readonly worker: string,
  ) {}

  async checkHandOver(
    db: EntityManager,
    {
      sent: { workerId, start },
      known,
      open,
      today,
    }: {
      sent: AllocationSent;
      known: readonly AllocationOfPerson[];
      open: AllocationOfPerson | undefined;
      today: PlainDate;
    },
  ): Promise<void> {
    refuse(
      notFarAhead(start, today),
      open !== undefined &&
        start <= open.start && {
          pointer: '#/start',
          detail: `start must be after ${open.start}, when the allocation that is open began; put that one right first`,
        },
      open?.workerId === workerId && {
        pointer: '#/workerId',
        detail: `workerId must be of somebody else: the person has been theirs since ${open.start}`,
      },
      await this.notOfRole(db, workerId, start),
    );
    const others = known.filter((one) => one !== open);
    mustNotOverlap({ start, end: null }, open ? [...others, { ...open, end: start }] : others);
  }

  checkEnd({ start, end: known }: AllocationOfPerson, end: PlainDate): void {
    if (known !== null)
      throw new Problem('cannot-be-so', `It has an end already, ${known}. Put that right with PATCH.`);
    refuse(inOrder(['start', start], ['end', end]));
  }

  corrected(
    { workerId, start, end }: AllocationOfPerson,
    { workerId: who, start: from, end: until }: AllocationCorrected,
  ): Told {
    return { workerId: who ?? workerId, start: from ?? start, end: until === undefined ? end : until };
  }

  async checkCorrection(
    db: EntityManager,
    {
      corrected,
      others,
      today,
    }: { corrected: Told; others: readonly AllocationOfPerson[]; today: PlainDate },
  ): Promise<void> {
    const { workerId, start, end } = corrected;
    refuse(
      notFarAhead(start, today),
      inOrder(['start', start], ['end', end]),
      await this.notOfRole(db, workerId, start),
    );
    mustNotOverlap(corrected, others);
  }

  private async notOfRole(db: EntityManager, workerId: string, day: PlainDate): Promise<Fault | false> {
    return (
      !(await holdsRole(db, workerId, this.role, day)) && {
        pointer: '#/workerId',
        detail: `workerId must be of somebody who is ${this.worker} on ${day}`,
      }
    );
  }
}

/** Handovers are agreed weeks ahead; a day years ahead is a slip of the pen. */
function notFarAhead(start: PlainDate, today: PlainDate): Fault | false {
  const last = addMonths(today, 12);
  return start > last && { pointer: '#/start', detail: `start must be ${last} or earlier` };
}
