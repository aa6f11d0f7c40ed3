import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { PageAsked, pageOf } from '../../platform/http/paging.ts';
import { AnId, IdParam } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { inOrder, notAfter, refuse } from '../facts/checks.ts';
import type { FosterApproval } from './foster-household.entity.ts';
import {
  approvalExample,
  ApprovalEnded,
  ApprovalSent,
  householdExample,
  HouseholdSent,
} from './foster-households.dto.ts';
import {
  addApproval,
  addHousehold,
  householdAt,
  householdById,
  householdsOn,
  isRefTaken,
  setEnd,
  withdrawApproval,
  type HouseholdShown,
  type NewApproval,
} from './foster-households.store.ts';

/** The households that foster, and as what they were approved from when until when. Nobody's name or address is here. */
@Controller('api/v1/foster-households')
@Allow('team-manager')
export class FosterHouseholdsController {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Get()
  @Allow('social-worker', 'team-manager', 'reviewing-officer', 'performance-analyst')
  @ReadsRecord()
  @ApiOperation({
    summary: 'Households that foster, by reference; with as_at, the approvals that hold that day',
  })
  @ApiOkResponse({ example: { asAt: null, knownAt: null, next: null, items: [householdExample] } })
  async list(
    @Tx() db: EntityManager,
    @AsAt() asAt: PlainDate | null,
    @Query() asked: PageAsked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = pageOf(await householdsOn(db, asked), asked, request, reply);
    return { ...page, items: page.items.map((household) => on(household, asAt)) };
  }

  @Get(':householdId')
  @Allow('social-worker', 'team-manager', 'reviewing-officer', 'performance-analyst')
  @IdParam('householdId', 'Of a household')
  @ReadsRecord()
  @ApiOperation({ summary: 'One household; with as_at, the approval that holds that day' })
  @ApiOkResponse({ example: { asAt: null, knownAt: null, ...householdExample } })
  async read(@Tx() db: EntityManager, @AnId('householdId') id: string, @AsAt() asAt: PlainDate | null) {
    return on(await householdById(db, id), asAt);
  }

  @Post()
  @ApiOperation({ summary: 'Add a household with its first approval' })
  @ApiCreatedResponse({ example: householdExample })
  async add(
    @Tx() db: EntityManager,
    @Body() { householdRef, ...sent }: HouseholdSent,
  ): Promise<HouseholdShown> {
    refuse(
      ...this.faults(sent),
      (await isRefTaken(db, householdRef)) && {
        pointer: '#/householdRef',
        detail: 'householdRef must be no other household’s; approve that one anew',
      },
    );
    const id = await addHousehold(db, householdRef);
    await addApproval(db, id, told(sent));
    return householdById(db, id);
  }

  @Post(':householdId/approvals')
  @HttpCode(200)
  @IdParam('householdId', 'Of a household')
  @NeedsVersion()
  @ApiOperation({
    summary: 'Approve a household as something else, or again; what held until then ends that day',
  })
  @ApiOkResponse({ example: { ...householdExample, version: '48302-2' } })
  async approve(
    @Tx() db: EntityManager,
    @AnId('householdId') id: string,
    @IfMatch() version: string,
    @Body() sent: ApprovalSent,
  ): Promise<HouseholdShown> {
    const { approvals } = await householdAt(db, id, version);
    const last = approvals.at(-1);
    refuse(
      ...this.faults(sent),
      last && inOrder(['the start of the approval before', last.start], ['start', sent.start]),
      last?.end != null &&
        last.end > sent.start && {
          pointer: '#/start',
          detail: `start must be ${last.end}, when the approval before ended, or later`,
        },
    );
    if (last && last.end === null) await setEnd(db, last, sent.start, 'changed');
    await addApproval(db, id, told(sent));
    return householdById(db, id);
  }

  @Post(':householdId/approvals/:approvalId/end')
  @HttpCode(200)
  @IdParam('householdId', 'Of a household')
  @IdParam('approvalId', 'Of an approval of it')
  @NeedsVersion()
  @ApiOperation({
    summary: 'Say from which day on a household is no longer approved, and why; corrects it, too',
  })
  @ApiOkResponse({
    example: {
      ...householdExample,
      version: '48302-1',
      approvals: [{ ...approvalExample, end: '2019-06-03', endedBecause: 'resigned', version: '48302' }],
    },
  })
  async end(
    @Tx() db: EntityManager,
    @AnId('householdId') id: string,
    @AnId('approvalId') approvalId: string,
    @IfMatch() version: string,
    @Body() { end, endedBecause = null }: ApprovalEnded,
  ): Promise<HouseholdShown> {
    const { approvals } = await householdAt(db, id, version);
    const approval = lastOf(approvals, approvalId);
    refuse(inOrder(['start', approval.start], ['end', end]), notAfter('end', end, this.clock.today()));
    await setEnd(db, approval, end, endedBecause);
    return householdById(db, id);
  }

  @Delete(':householdId/approvals/:approvalId')
  @HttpCode(200)
  @IdParam('householdId', 'Of a household')
  @IdParam('approvalId', 'Of an approval of it')
  @NeedsVersion()
  @ApiOperation({
    summary: 'Take back an approval recorded in error; the one that it changed goes on instead',
  })
  @ApiOkResponse({ example: { ...householdExample, version: '0-0', approvals: [] } })
  async withdraw(
    @Tx() db: EntityManager,
    @AnId('householdId') id: string,
    @AnId('approvalId') approvalId: string,
    @IfMatch() version: string,
  ): Promise<HouseholdShown> {
    const { approvals } = await householdAt(db, id, version);
    const approval = lastOf(approvals, approvalId);
    const before = approvals.at(-2);
    await withdrawApproval(db, approval);
    if (before?.endedBecause === 'changed' && before.end === approval.start)
      await setEnd(db, before, null, null);
    return householdById(db, id);
  }

  private faults({ kind, isTemporary, start }: ApprovalSent) {
    return [
      notAfter('start', start, this.clock.today()),
      isTemporary === true &&
        kind !== 'kinship' && {
          pointer: '#/isTemporary',
          detail: 'isTemporary is for relatives and friends alone: leave it out, or send kinship',
        },
    ];
  }
}

const told = ({ kind, provider, isTemporary, places, isOnHold, start }: ApprovalSent): NewApproval => ({
  kind,
  provider,
  isTemporary: isTemporary ?? false,
  places,
  isOnHold: isOnHold ?? false,
  start,
});

const on = (household: HouseholdShown, day: PlainDate | null): HouseholdShown => ({
  ...household,
  approvals: household.approvals.filter(
    ({ start, end }) => day === null || (start <= day && (end === null || end > day)),
  ),
});

/** Throws Problems `not-found`, and `cannot-be-so` of one that another follows. */
function lastOf(approvals: readonly FosterApproval[], id: string): FosterApproval {
  const approval = approvals.find((one) => one.id === id);
  if (!approval) throw new Problem('not-found');
  if (approval !== approvals.at(-1))
    throw new Problem('cannot-be-so', 'Another approval follows this one: take that back first.');
  return approval;
}
