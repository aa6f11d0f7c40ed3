import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow, mayRead } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { inOrder, refuse } from '../facts/checks.ts';
import { holdingOn, PersonFacts } from '../facts/person-facts.store.ts';
import { readers } from '../facts/staff.ts';
import { LeavingCareOverride } from './leaving-care-override.entity.ts';
import { refreshLeavingCareStatus } from './leaving-care-status.store.ts';
import { OverrideEnded, overrideExample, OverrideSent } from './overrides.dto.ts';

const overrides = new PersonFacts(LeavingCareOverride, 'start');

/** A leaving-care status set by hand. None is taken back: it ends, and what it said is still to be seen. */
@Controller('api/v1/people/:personId/leaving-care/overrides')
@PersonParam()
@Allow('team-manager')
export class OverridesController {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Get()
  @Allow(...readers)
  @ReadsRecord()
  @ApiOperation({ summary: 'Leaving-care statuses set by hand, and why' })
  @ApiOkResponse({ example: { asAt: null, knownAt: null, version: '48500-1', items: [overrideExample] } })
  async list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AsAt() asAt: PlainDate | null,
  ) {
    const { version, items } = holdingOn(await overrides.of(db, personId), asAt);
    return { version, items: items.map((override) => ({ ...override, reason: reasonFor(who, override) })) };
  }

  @Post()
  @NeedsVersion()
  @ApiOperation({ summary: 'Set the leaving-care status by hand, with the reason, from a day on' })
  @ApiCreatedResponse({ example: overrideExample })
  async set(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @IfMatch() version: string,
    @Body() { status, start, end = null, reason }: OverrideSent,
  ): Promise<LeavingCareOverride> {
    refuse(inOrder(['start', start], ['end', end]));
    await overrides.at(db, personId, version);
    const override = await overrides.add(db, personId, { status, start, end, reason });
    await refreshLeavingCareStatus(db, [personId], this.clock.today());
    return override;
  }

  @Post(':overrideId/end')
  @HttpCode(200)
  @IdParam('overrideId', 'Of a status set by hand')
  @NeedsVersion()
  @ApiOperation({ summary: 'End a status set by hand: from the day on, what is worked out holds again' })
  @ApiOkResponse({ example: { ...overrideExample, end: '2019-03-01', version: '48512' } })
  async end(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('overrideId') id: string,
    @IfMatch() version: string,
    @Body() { end }: OverrideEnded,
  ): Promise<LeavingCareOverride> {
    const override = await overrides.oneAt(db, personId, id, version);
    refuse(inOrder(['start', override.start], ['end', end]));
    const ended = await overrides.change(db, override, { end });
    await refreshLeavingCareStatus(db, [personId], this.clock.today());
    return ended;
  }
}

/** Reasons are free text and may name somebody, so whoever reads no names reads no reasons. */
export const reasonFor = ({ acting }: Asker, { reason }: { reason: string }): string | null =>
  mayRead(acting, 'name') ? reason : null;
