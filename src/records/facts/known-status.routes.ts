import { Body, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiSchema,
} from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { defineCodes, type CodeList } from '../../domain/codes/code-list.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { CodeField, Day } from '../../platform/http/fields.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { codeInUse, refuse } from './checks.ts';
import type { StatusOfPerson } from './known-status.entity.ts';
import { confirmStatus, recordStatus, type StatusSent } from './known-status.ts';
import { holdingOn, PersonFacts } from './person-facts.store.ts';
import { keepers, readers } from './staff.ts';

/** A kind of status, and the words its routes are described with. */
export interface StatusKind<T extends StatusOfPerson> {
  readonly entity: new () => T;
  /** Of the body that records one. */
  readonly schema: string;
  readonly codes: CodeList;
  /** What the code says. */
  readonly code: string;
  readonly example: string;
  /** What is listed. */
  readonly listed: string;
  /** What is recorded, from a day on. */
  readonly recorded: string;
}

class StatusConfirmed {
  @Day('A later day on which it was still so', '2019-02-25')
  knownOn!: PlainDate;
}

/**
 * The routes by which statuses of a kind are read, recorded, confirmed and taken back. A controller extends what this
 * gives and names its address, below `/people/:personId`.
 */
export function statusRoutes<T extends StatusOfPerson>(kind: StatusKind<T>) {
  const statuses = new PersonFacts<T>(kind.entity, 'start');
  const { codes, example } = kind;
  // Codes that no return ever took are met in files, and never recorded by hand.
  const offered = defineCodes(Object.fromEntries([...codes].filter(([, code]) => !code.neverValid)), codes);

  @ApiSchema({ name: kind.schema })
  class Sent implements StatusSent {
    @CodeField(offered, kind.code, example)
    code!: string;

    @Day('The first day it was so', '2019-01-28')
    start!: PlainDate;

    @Day('The first day it was no longer so; left out while it goes on', '2019-06-03', { optional: true })
    end?: PlainDate | null;

    @Day('The last day somebody knew it to be so; today unless said', '2019-02-11', { optional: true })
    knownOn?: PlainDate | null;
  }

  @PersonParam()
  class StatusRoutes {
    /** What is sent to record one, and the codes it may hold. */
    static readonly Sent = Sent;
    static readonly codes = offered;

    constructor(@Inject(Clock) readonly clock: Clock) {}

    @Get()
    @Allow(...readers)
    @ReadsRecord()
    @ApiOperation({ summary: kind.listed })
    @ApiOkResponse({
      example: { asAt: null, knownAt: null, version: '48211-1', items: [statusExample(example)] },
    })
    async list(@Tx() db: EntityManager, @Param('personId') personId: string, @AsAt() asAt: PlainDate | null) {
      return holdingOn(await statuses.of(db, personId), asAt);
    }

    @Post()
    @Allow(...keepers)
    @NeedsVersion()
    @ApiOperation({ summary: kind.recorded })
    @ApiCreatedResponse({ example: statusExample(example) })
    async record(
      @Tx() db: EntityManager,
      @Param('personId') personId: string,
      @IfMatch() version: string,
      @Body() sent: Sent,
    ): Promise<T> {
      refuse(codeInUse('code', codes, sent.code, sent.start));
      return recordStatus(db, statuses, personId, { version, today: this.clock.today(), sent });
    }

    @Post(':statusId/confirmations')
    @Allow(...keepers)
    @HttpCode(200)
    @IdParam('statusId', 'Of a status')
    @NeedsVersion()
    @ApiOperation({ summary: 'Say that it was still so on a later day' })
    @ApiOkResponse({ example: { ...statusExample(example), lastKnownOn: '2019-02-25', version: '48302' } })
    async confirm(
      @Tx() db: EntityManager,
      @Param('personId') personId: string,
      @AnId('statusId') id: string,
      @IfMatch() version: string,
      @Body() { knownOn }: StatusConfirmed,
    ): Promise<T> {
      const status = await statuses.oneAt(db, personId, id, version);
      return confirmStatus(db, statuses, status, { knownOn, today: this.clock.today() });
    }

    @Delete(':statusId')
    @Allow(...keepers)
    @HttpCode(204)
    @IdParam('statusId', 'Of a status')
    @NeedsVersion()
    @ApiOperation({ summary: 'Take back a status recorded in error; it stays among what was once known' })
    @ApiNoContentResponse()
    async withdraw(
      @Tx() db: EntityManager,
      @Param('personId') personId: string,
      @AnId('statusId') id: string,
      @IfMatch() version: string,
    ): Promise<void> {
      await statuses.withdraw(db, await statuses.oneAt(db, personId, id, version));
    }
  }
  return StatusRoutes;
}

const statusExample = (code: string) => ({
  id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  code,
  start: '2019-01-28',
  end: null,
  lastKnownOn: '2019-02-11',
  recordedAt: '2019-02-11T10:05:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  sourceImport: null,
  version: '48211',
});
