import { Body, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx } from '../../platform/access/access.ts';
import { Allow, type Role } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { holdingOn } from '../facts/person-facts.store.ts';
import { readers } from '../facts/staff.ts';
import { AllocationCorrected, AllocationEnded, allocationExample, AllocationSent } from './allocation.dto.ts';
import type { AllocationOfPerson } from './allocation.entity.ts';
import { AllocationRules } from './allocation.rules.ts';
import { Allocations } from './allocations.store.ts';

/** A kind of allocation, and the words its routes are described with. */
export interface AllocationKind<T extends AllocationOfPerson> {
  readonly entity: new () => T;
  /** Which workers may be allocated. */
  readonly role: Role;
  /** Such as "a personal adviser". */
  readonly worker: string;
}

/**
 * The routes by which a person is allocated to a worker of one role, handed over, and no longer allocated. A controller
 * extends what this gives and names its address, below `/people/:personId`.
 */
export function allocationRoutes<T extends AllocationOfPerson>({ entity, role, worker }: AllocationKind<T>) {
  const allocations = new Allocations<T>(entity);
  const rules = new AllocationRules(role, worker);

  @PersonParam()
  class AllocationRoutes {
    constructor(@Inject(Clock) readonly clock: Clock) {}

    @Get()
    @Allow(...readers)
    @ReadsRecord()
    @ApiOperation({ summary: `Who has had the person as ${worker}, and when` })
    @ApiOkResponse({ example: { asAt: null, knownAt: null, version: '48211-1', items: [allocationExample] } })
    async list(@Tx() db: EntityManager, @Param('personId') personId: string, @AsAt() asAt: PlainDate | null) {
      return holdingOn(await allocations.of(db, personId), asAt);
    }

    @Post()
    @Allow('team-manager')
    @NeedsVersion()
    @ApiOperation({
      summary: `Give the person ${worker} from a day on; whoever was it until then ends on that day`,
      description: 'The answer is right also where the person is out of your sight from now on.',
    })
    @ApiCreatedResponse({ example: { ...allocationExample, ended: null } })
    async handOver(
      @Tx() db: EntityManager,
      @Param('personId') personId: string,
      @IfMatch() version: string,
      @Body() sent: AllocationSent,
    ): Promise<T & { ended: T | null }> {
      const known = await allocations.at(db, personId, version);
      const open = known.find(({ end }) => end === null);
      await rules.checkHandOver(db, { sent, known, open, today: this.clock.today() });
      const { begun, ended } = await allocations.handOver(db, open, { personId, ...sent });
      return { ...begun, ended };
    }

    @Post(':allocationId/end')
    @HttpCode(200)
    @Allow('team-manager')
    @IdParam('allocationId', 'Of an allocation')
    @NeedsVersion()
    @ApiOperation({ summary: `Say from which day on the worker is not the person's any more` })
    @ApiOkResponse({ example: { ...allocationExample, end: '2019-02-25', version: '48302' } })
    async end(
      @Tx() db: EntityManager,
      @Param('personId') personId: string,
      @AnId('allocationId') id: string,
      @IfMatch() version: string,
      @Body() { end }: AllocationEnded,
    ): Promise<T> {
      const allocation = await allocations.oneAt(db, personId, id, version);
      rules.checkEnd(allocation, end);
      return allocations.correct(db, allocation, { ...allocation, end });
    }

    @Patch(':allocationId')
    @Allow('team-manager')
    @IdParam('allocationId', 'Of an allocation')
    @NeedsVersion()
    @ApiOperation({ summary: 'Put right who had the person, or when; what stood before is kept' })
    @ApiOkResponse({ example: { ...allocationExample, end: '2019-02-25', version: '48302' } })
    async correct(
      @Tx() db: EntityManager,
      @Param('personId') personId: string,
      @AnId('allocationId') id: string,
      @IfMatch() version: string,
      @Body() sent: AllocationCorrected,
    ): Promise<T> {
      const allocation = await allocations.oneAt(db, personId, id, version);
      const corrected = rules.corrected(allocation, sent);
      const { items } = await allocations.of(db, personId);
      const others = items.filter((one) => one.id !== id);
      await rules.checkCorrection(db, { corrected, others, today: this.clock.today() });
      return allocations.correct(db, allocation, corrected);
    }

    @Delete(':allocationId')
    @HttpCode(204)
    @Allow('team-manager')
    @IdParam('allocationId', 'Of an allocation')
    @NeedsVersion()
    @ApiOperation({
      summary: 'Take back an allocation recorded in error; it stays among what was once known',
    })
    @ApiNoContentResponse()
    async withdraw(
      @Tx() db: EntityManager,
      @Param('personId') personId: string,
      @AnId('allocationId') id: string,
      @IfMatch() version: string,
    ): Promise<void> {
      await allocations.withdraw(db, await allocations.oneAt(db, personId, id, version));
    }
  }
  return AllocationRoutes;
}
