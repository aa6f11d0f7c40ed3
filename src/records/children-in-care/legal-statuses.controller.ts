import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { refreshLeavingCareStatus } from '../care-leavers/leaving-care-status.store.ts';
import { holdingOn } from '../facts/person-facts.store.ts';
import { careKeepers, readers } from '../facts/staff.ts';
import { legalStatuses } from './care.store.ts';
import { changeLegalStatus, correctLegalStatus, withdrawLegalStatus } from './change-legal-status.ts';
import { codeExample, LegalStatusCorrected, LegalStatusSent } from './code.dto.ts';
import type { LegalStatus } from './legal-status.entity.ts';

/** By which law a child is looked after. */
@Controller('api/v1/people/:personId/legal-statuses')
@PersonParam()
@Allow(...careKeepers)
export class LegalStatusesController {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Get()
  @Allow(...readers)
  @ReadsRecord()
  @ApiOperation({ summary: 'By which law a child was looked after' })
  @ApiOkResponse({ example: { asAt: null, knownAt: null, version: '48211-1', items: [codeExample('C2')] } })
  async list(@Tx() db: EntityManager, @Param('personId') personId: string, @AsAt() asAt: PlainDate | null) {
    return holdingOn(await legalStatuses.of(db, personId), asAt);
  }

  @Post()
  @NeedsVersion()
  @ApiOperation({ summary: 'Record the legal status from a day on; the one until then ends that day' })
  @ApiCreatedResponse({ example: codeExample('C2') })
  async record(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @IfMatch() version: string,
    @Body() sent: LegalStatusSent,
  ): Promise<LegalStatus> {
    const status = await changeLegalStatus(db, personId, { version, today: this.clock.today(), sent });
    await refreshLeavingCareStatus(db, [personId], this.clock.today());
    return status;
  }

  @Patch(':statusId')
  @IdParam('statusId', 'Of a legal status')
  @NeedsVersion()
  @ApiOperation({ summary: 'Correct what a legal status was, or say that it went on' })
  @ApiOkResponse({ example: { ...codeExample('C1'), version: '48302' } })
  async correct(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('statusId') id: string,
    @IfMatch() version: string,
    @Body() sent: LegalStatusCorrected,
  ): Promise<LegalStatus> {
    const status = await legalStatuses.oneAt(db, personId, id, version);
    const corrected = await correctLegalStatus(db, status, sent);
    await refreshLeavingCareStatus(db, [personId], this.clock.today());
    return corrected;
  }

  @Delete(':statusId')
  @HttpCode(204)
  @IdParam('statusId', 'Of a legal status')
  @NeedsVersion()
  @ApiOperation({ summary: 'Take back a change of legal status recorded in error' })
  @ApiNoContentResponse()
  async withdraw(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('statusId') id: string,
    @IfMatch() version: string,
  ): Promise<void> {
    await withdrawLegalStatus(db, await legalStatuses.oneAt(db, personId, id, version));
    await refreshLeavingCareStatus(db, [personId], this.clock.today());
  }
}
