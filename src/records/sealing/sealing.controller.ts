import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx } from '../../platform/access/access.ts';
import { NeedsFreshSignIn } from '../../platform/access/fresh-sign-in.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { PersonParam } from '../../platform/http/params.ts';
import {
  approvalRequestedExample,
  requestApproval,
  type ApprovalRequested,
} from '../approvals/request-approval.ts';
import { careKeepers, readers } from '../facts/staff.ts';
import { personAt, personOf } from '../people/people.store.ts';
import { StaysOpen } from '../retention/stays-open.ts';
import { keptLifeOf } from '../retention/retention.store.ts';
import { readyToSeal, readyToUnseal, sealingApproval, unsealingApproval } from './sealing-approval.ts';
import { sealExample, SealSent, UnsealSent } from './sealing.dto.ts';
import { sealingOf, type UnsealingGround } from './sealing.store.ts';

const sealed = (adoptedOn: PlainDate): string => `Seal the record: adopted on ${adoptedOn}.`;
const becauseSealed = [
  'Nobody sees it any more but those whom an administrator names, and it is undone only by a court or of an error.',
];
const unsealed = (ground: UnsealingGround): string =>
  `Open the sealed record again: ${ground === 'error' ? 'sealed in error' : 'by order of a court'}.`;
const becauseUnsealed = ['Everybody who would see the record of a child in care sees it again.'];

/** The record from before an adoption is put out of everybody's sight, and brought back only by a court or of an error. */
@Controller('api/v1/people/:personId')
@PersonParam()
@StaysOpen()
@Allow('team-manager')
export class SealingController {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Get('seal')
  @Allow(...readers)
  @ApiOperation({
    summary: 'Whether the record is sealed, and whether it is to be: the day of an adoption order',
  })
  @ApiOkResponse({ example: sealExample })
  async read(@Tx() db: EntityManager, @Param('personId') personId: string) {
    const { version } = await personOf(db, personId);
    const { adoptedOn } = await keptLifeOf(db, this.clock.today(), personId);
    return { personId, adoptedOn, sealing: await sealingOf(db, personId), version };
  }

  @Post('seal')
  @Allow(...careKeepers)
  @HttpCode(202)
  @NeedsVersion()
  @ApiOperation({
    summary:
      'Ask to have the record of an adopted child sealed: a manager who did not ask for it approves it',
    description:
      'Once it is, nobody sees it but those whom an administrator names; to everybody else it is not found, and no glass is broken.',
  })
  @ApiAcceptedResponse({
    example: { ...approvalRequestedExample, what: sealed('2019-01-10'), because: becauseSealed },
  })
  async seal(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @IfMatch() version: string,
    @Body() sent: SealSent,
  ): Promise<ApprovalRequested> {
    await personAt(db, personId, version);
    const adoptedOn = await readyToSeal(db, personId, this.clock.today());
    return requestApproval(db, sealingApproval, {
      personId,
      version,
      what: sealed(adoptedOn),
      because: becauseSealed,
      reason: sent.reason,
      asked: sent,
    });
  }

  @Post('unseal')
  @HttpCode(202)
  @NeedsFreshSignIn()
  @NeedsVersion()
  @ApiOperation({
    summary:
      'Ask to have a sealed record opened again, by order of a court or because it was sealed in error',
    description: 'Another manager approves it, who has to be named for the record too.',
  })
  @ApiAcceptedResponse({
    example: { ...approvalRequestedExample, what: unsealed('court-order'), because: becauseUnsealed },
  })
  async unseal(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @IfMatch() version: string,
    @Body() sent: UnsealSent,
  ): Promise<ApprovalRequested> {
    await personAt(db, personId, version);
    await readyToUnseal(db, personId);
    return requestApproval(db, unsealingApproval, {
      personId,
      version,
      what: unsealed(sent.ground),
      because: becauseUnsealed,
      reason: sent.reason,
      asked: sent,
    });
  }
}
