import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { refreshLeavingCareStatus } from '../care-leavers/leaving-care-status.store.ts';
import { refuse } from '../facts/checks.ts';
import { holdingOn } from '../facts/person-facts.store.ts';
import { careKeepers, readers } from '../facts/staff.ts';
import { periods } from './care.store.ts';
import { endCare, reopenCare } from './end-care.ts';
import { CareEnded, CareStarted, HomeCorrected, periodExample } from './period-of-care.dto.ts';
import type { PeriodOfCare } from './period-of-care.entity.ts';
import { homePostcodeFault, keptPostcode, withHomesSeenBy } from './postcodes.ts';
import { startCare } from './start-care.ts';
import { withdrawPeriod } from './withdraw-period.ts';

const ended = { ...periodExample, end: '2019-01-28', endedBecause: 'E4A', version: '48302' };

/** When somebody was looked after, and how it ended. */
@Controller('api/v1/people/:personId/periods-of-care')
@PersonParam()
@Allow(...careKeepers)
export class PeriodsOfCareController {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Get()
  @Allow(...readers)
  @ReadsRecord()
  @ApiOperation({ summary: 'The unbroken stays in care' })
  @ApiOkResponse({ example: { asAt: null, knownAt: null, version: '48211-1', items: [periodExample] } })
  async list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AsAt() asAt: PlainDate | null,
  ) {
    const { version, items } = holdingOn(await periods.of(db, personId), asAt);
    return { version, items: await withHomesSeenBy(db, who, personId, items) };
  }

  @Post()
  @NeedsVersion()
  @ApiOperation({ summary: 'Record that care starts: under which law, why, and where the child is placed' })
  @ApiCreatedResponse({ example: periodExample })
  async start(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @IfMatch() version: string,
    @Body() sent: CareStarted,
  ): Promise<PeriodOfCare> {
    const period = await startCare(db, personId, { version, today: this.clock.today(), sent });
    return this.answer(db, who, period);
  }

  @Post(':periodId/end')
  @HttpCode(200)
  @IdParam('periodId', 'Of a period of care')
  @NeedsVersion()
  @ApiOperation({ summary: 'Record that care ended, or correct when and why' })
  @ApiOkResponse({ example: ended })
  async end(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('periodId') id: string,
    @IfMatch() version: string,
    @Body() sent: CareEnded,
  ): Promise<PeriodOfCare> {
    const period = await periods.oneAt(db, personId, id, version);
    return this.answer(db, who, await endCare(db, period, sent, this.clock.today()));
  }

  @Delete(':periodId/end')
  @IdParam('periodId', 'Of a period of care')
  @NeedsVersion()
  @ApiOperation({ summary: 'Take back an end recorded in error: care goes on' })
  @ApiOkResponse({ example: periodExample })
  async reopen(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('periodId') id: string,
    @IfMatch() version: string,
  ): Promise<PeriodOfCare> {
    return this.answer(db, who, await reopenCare(db, await periods.oneAt(db, personId, id, version)));
  }

  @Patch(':periodId')
  @IdParam('periodId', 'Of a period of care')
  @NeedsVersion()
  @ApiOperation({ summary: 'Correct where the child lived until care started' })
  @ApiOkResponse({ example: { ...periodExample, homePostcode: 'HD1 1AB', version: '48302' } })
  async correct(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('periodId') id: string,
    @IfMatch() version: string,
    @Body() { homePostcode }: HomeCorrected,
  ): Promise<PeriodOfCare> {
    if (homePostcode === undefined)
      throw new Problem('cannot-be-so', 'Send homePostcode, or null to take it away.');
    refuse(homePostcodeFault(homePostcode));
    const period = await periods.oneAt(db, personId, id, version);
    const corrected = await periods.change(db, period, { homePostcode: keptPostcode(homePostcode) });
    return this.answer(db, who, corrected);
  }

  @Delete(':periodId')
  @HttpCode(204)
  @IdParam('periodId', 'Of a period of care')
  @NeedsVersion()
  @ApiOperation({ summary: 'Take back a period recorded in error, with all that it started with' })
  @ApiNoContentResponse()
  async withdraw(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('periodId') id: string,
    @IfMatch() version: string,
  ): Promise<void> {
    await withdrawPeriod(db, await periods.oneAt(db, personId, id, version));
    await refreshLeavingCareStatus(db, [personId], this.clock.today());
  }

  /** What entitles to help on leaving care has changed with it. */
  private async answer(db: EntityManager, who: Asker, period: PeriodOfCare): Promise<PeriodOfCare> {
    await refreshLeavingCareStatus(db, [period.personId], this.clock.today());
    const [seen] = await withHomesSeenBy(db, who, period.personId, [period]);
    return seen!;
  }
}
