import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { pageOf } from '../../platform/http/paging.ts';
import { AnId, IdParam } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import type { ApprovalKind } from './approval-kind.ts';
import { approvalView } from './approval-view.ts';
import { approvalExample, ApprovalRefused, ApprovalsAsked } from './approvals.dto.ts';
import {
  approvalById,
  approvalsOf,
  decide,
  holdWaiting,
  type Approval,
  type Decision,
} from './approvals.store.ts';

/** Every kind of approval. */
export const APPROVAL_KINDS = Symbol('approval kinds');

const decided = {
  decidedAt: '2019-03-13T10:05:00.000Z',
  decidedBy: '1d0c9b8a-7f6e-4c5d-9a4b-3e2f1d0c9b8a',
  waitsForMe: false,
  workingDaysWaiting: null,
  version: '48302',
};

/** What one person has asked for and another decides. */
@Controller('api/v1/approvals')
@Allow('team-manager', 'administrator')
export class ApprovalsController {
  constructor(
    @Inject(APPROVAL_KINDS) private readonly kinds: readonly ApprovalKind[],
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('social-worker', 'personal-adviser', 'team-manager', 'performance-analyst', 'administrator')
  @ApiOperation({ summary: 'What you have asked for, and what is yours to decide; oldest first' })
  @ApiOkResponse({ example: { next: null, items: [approvalExample] } })
  async list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Query() asked: ApprovalsAsked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = pageOf(await approvalsOf(db, asked.state ?? null, asked), asked, request, reply);
    const today = this.clock.today();
    return { ...page, items: page.items.map((approval) => approvalView(approval, who, today)) };
  }

  @Get(':approvalId')
  @Allow('social-worker', 'personal-adviser', 'team-manager', 'performance-analyst', 'administrator')
  @IdParam('approvalId', 'Of what was asked')
  @ApiOperation({
    summary: 'One of them: what would be done, why a second person is asked, and what came of it',
  })
  @ApiOkResponse({ example: approvalExample })
  async read(@Tx() db: EntityManager, @Who() who: Asker, @AnId('approvalId') id: string) {
    return approvalView(await this.one(db, id), who, this.clock.today());
  }

  @Post(':approvalId/approve')
  @HttpCode(200)
  @IdParam('approvalId', 'Of what was asked')
  @NeedsVersion()
  @ApiOperation({ summary: 'Approve what somebody else has asked for: it is done at once' })
  @ApiOkResponse({
    example: {
      ...approvalExample,
      ...decided,
      state: 'approved',
      outcome: '3c9e8d7f-6a5b-4c4d-8e2f-1a0b9c8d7e6f',
    },
  })
  async approve(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('approvalId') id: string,
    @IfMatch() version: string,
  ) {
    const approval = await this.mineToDecide(db, who, id, version);
    const { personId, ofVersion, asked } = approval;
    const kind = this.kinds.find((one) => one.id === approval.kind)!;
    const today = this.clock.today();
    const outcome = await kind
      .carryOut(db, asked, { personId, version: ofVersion, today })
      .catch(orOutOfDate);
    return this.decided(db, who, approval, { state: 'approved', outcome });
  }

  @Post(':approvalId/refuse')
  @HttpCode(200)
  @IdParam('approvalId', 'Of what was asked')
  @NeedsVersion()
  @ApiOperation({ summary: 'Refuse what somebody else has asked for, with the reason: nothing is done' })
  @ApiOkResponse({
    example: {
      ...approvalExample,
      ...decided,
      state: 'refused',
      refusal: 'A placement nearer to her school has come free',
    },
  })
  async refuse(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('approvalId') id: string,
    @IfMatch() version: string,
    @Body() { reason }: ApprovalRefused,
  ) {
    const approval = await this.mineToDecide(db, who, id, version);
    return this.decided(db, who, approval, { state: 'refused', refusal: reason });
  }

  @Post(':approvalId/withdraw')
  @Allow('social-worker', 'personal-adviser', 'team-manager', 'performance-analyst', 'administrator')
  @HttpCode(200)
  @IdParam('approvalId', 'Of what you asked')
  @NeedsVersion()
  @ApiOperation({ summary: 'Take back what you asked for, as long as nobody has decided it' })
  @ApiOkResponse({
    example: { ...approvalExample, ...decided, state: 'withdrawn', decidedBy: approvalExample.askedBy },
  })
  async withdraw(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('approvalId') id: string,
    @IfMatch() version: string,
  ) {
    const approval = await this.one(db, id);
    if (approval.askedBy !== who.workerId)
      throw new Problem('not-allowed', 'Only whoever asked for it takes it back: refuse it, with a reason.');
    await stillWaiting(db, approval, version);
    return this.decided(db, who, approval, { state: 'withdrawn' });
  }

  private async one(db: EntityManager, id: string): Promise<Approval> {
    const found = await approvalById(db, id);
    if (!found) throw new Problem('not-found');
    return found;
  }

  private async mineToDecide(db: EntityManager, who: Asker, id: string, version: string): Promise<Approval> {
    const approval = await this.one(db, id);
    if (approval.askedBy === who.workerId)
      throw new Problem('not-allowed', 'You asked for this yourself: somebody else decides it.');
    if (!approval.approvers.some((role) => who.acting.includes(role)))
      throw new Problem('not-allowed', `This is for a ${approval.approvers.join(' or a ')} to decide.`);
    await stillWaiting(db, approval, version);
    return approval;
  }

  private async decided(db: EntityManager, who: Asker, approval: Approval, decision: Decision) {
    if (!(await decide(db, approval, decision))) throw changed();
    return this.read(db, who, approval.id);
  }
}

/** Throws Problems `stale` and `cannot-be-so`; nobody else decides it until the transaction ends. */
async function stillWaiting(db: EntityManager, approval: Approval, version: string): Promise<void> {
  if (approval.version !== version) throw changed();
  if (approval.state !== 'waiting') throw new Problem('cannot-be-so', `It is ${approval.state} already.`);
  if (!(await holdWaiting(db, approval))) throw changed();
}

const changed = (): Problem =>
  new Problem('stale', 'Somebody has decided it meanwhile: read it again.', undefined, { changes: [] });

/** What was read when it was asked for is no longer what is recorded, so nobody approves what they do not see. */
function orOutOfDate(thrown: unknown): never {
  if (thrown instanceof Problem && thrown.code === 'stale')
    throw new Problem(
      'stale',
      'The record has changed since this was asked for. Refuse it, and have it asked for again.',
      undefined,
      thrown.more,
    );
  throw thrown;
}
