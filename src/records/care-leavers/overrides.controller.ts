import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow, mayRead } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { policyOn } from '../approvals/approval-policy.store.ts';
import {
  approvalRequestedExample,
  requestApproval,
  type ApprovalRequested,
} from '../approvals/request-approval.ts';
import { inOrder, refuse } from '../facts/checks.ts';
import { holdingOn } from '../facts/person-facts.store.ts';
import { readers } from '../facts/staff.ts';
import type { LeavingCareOverride } from './leaving-care-override.entity.ts';
import { refreshLeavingCareStatus } from './leaving-care-status.store.ts';
import { overrideApproval } from './override-approval.ts';
import { OverrideEnded, overrideExample, OverrideSent } from './overrides.dto.ts';
import { overrides, setOverride } from './overrides.store.ts';

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
  @ApiAcceptedResponse({
    description: 'The policy has somebody else approve it first; the status stands as it was',
    example: {
      ...approvalRequestedExample,
      what: 'Set the leaving-care status to relevant from 2019-02-04.',
      because: ['A leaving-care status set by hand stands before the one worked out.'],
    },
  })
  async set(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @IfMatch() version: string,
    @Body() sent: OverrideSent,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LeavingCareOverride | ApprovalRequested> {
    const { status, start, end, reason } = sent;
    refuse(inOrder(['start', start], ['end', end]));
    const today = this.clock.today();
    if (!(await policyOn(db, today)).has('leaving-care-override'))
      return setOverride(db, personId, sent, { version, today });
    await overrides.at(db, personId, version);
    void reply.code(202);
    return requestApproval(db, overrideApproval, {
      personId,
      version,
      what: `Set the leaving-care status to ${status} from ${start}${end ? ` until ${end}` : ''}.`,
      because: ['A leaving-care status set by hand stands before the one worked out.'],
      reason,
      asked: sent,
    });
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
