import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { EntityManager } from 'typeorm';
import { carerSpells, spellsIn } from '../../domain/care/carer-spells.ts';
import { twelveMonthsTo } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { approvalRequestedExample } from '../approvals/request-approval.ts';
import { refreshLeavingCareStatus } from '../care-leavers/leaving-care-status.store.ts';
import { holdingOn } from '../facts/person-facts.store.ts';
import { correctPlacement } from './correct-placement.ts';
import { DryRun, VersionUnlessDryRun } from './dry-run.ts';
import { askForMove, groundsUnderPolicy } from './placement-approval.ts';
import { PlacementCorrected, placementExample, PlacementMoved, warningsExample } from './placement.dto.ts';
import type { Placement } from './placement.entity.ts';
import { placementViews, type PlacementView } from './placement-views.ts';
import { historyOf, placements } from './placements.store.ts';
import { planMove } from './plan-move.ts';
import { recordMove } from './record-move.ts';
import { withdrawPlacement } from './withdraw-placement.ts';

/** The responsible authority's ONS code. */
export const AUTHORITY = Symbol('responsible authority');

/** Where a child in care is and was, and what there is to be warned of before a move. */
@Controller('api/v1/people/:personId/placements')
@PersonParam()
@Allow('social-worker', 'team-manager')
export class PlacementsController {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AUTHORITY) private readonly authority: string,
  ) {}

  @Get()
  @Allow(
    'social-worker',
    'team-manager',
    'reviewing-officer',
    'virtual-school',
    'personal-adviser',
    'performance-analyst',
  )
  @ReadsRecord()
  @ApiOperation({ summary: 'Where a child has been placed, and in how many placements in twelve months' })
  @ApiOkResponse({
    example: {
      asAt: null,
      knownAt: null,
      personId: placementExample.personId,
      version: '48211-1',
      placementsInTwelveMonths: 2,
      items: [placementExample],
    },
  })
  async list(
    @Tx() db: EntityManager,
    @Who() { acting }: Asker,
    @Param('personId') personId: string,
    @AsAt() asAt: PlainDate | null,
  ) {
    const { version, items } = holdingOn(await placements.of(db, personId), asAt);
    const history = await historyOf(db, personId);
    // Of whom nothing was known yet, it is not known how many there were.
    if (!history) return { personId, version, placementsInTwelveMonths: null, items: [] };
    const day = asAt ?? this.clock.today();
    return {
      personId,
      version,
      placementsInTwelveMonths: spellsIn(carerSpells(history.episodes), twelveMonthsTo(day)).length,
      items: await placementViews(db, history, items, { acting, authority: this.authority, day }),
    };
  }

  @Post()
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The ETag of the list of placements; asked for unless dry_run=true',
    schema: { type: 'string', example: '"48211-1"' },
  })
  @ApiOperation({
    summary: 'Move a child in care: the placement before ends that day; with dry_run=true, only the warnings',
  })
  @ApiCreatedResponse({ example: { ...placementExample, warnings: warningsExample } })
  @ApiAcceptedResponse({
    description: 'The policy has somebody else approve it first; nothing has moved yet',
    example: { ...approvalRequestedExample, warnings: warningsExample },
  })
  @ApiOkResponse({
    description: 'Of a dry run: personId, warnings and needsApproval, and nothing is stored',
  })
  async move(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @VersionUnlessDryRun() version: string | null,
    @Query() _: DryRun,
    @Body() sent: PlacementMoved,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const known =
      version === null
        ? (await placements.of(db, personId)).items
        : await placements.at(db, personId, version);
    const plan = await planMove(db, personId, known, sent, this.authority);
    const { warnings } = plan;
    const grounds = await groundsUnderPolicy(db, plan, this.now());
    if (version === null) {
      void reply.code(200);
      return { personId, warnings, needsApproval: grounds.length > 0 };
    }
    if (grounds.length > 0) {
      void reply.code(202);
      const { today } = this.now();
      return { ...(await askForMove(db, { personId, version, today }, plan, grounds, sent)), warnings };
    }
    const placement = await recordMove(db, personId, plan, sent, this.now());
    return { ...(await this.written(db, who, placement)), warnings };
  }

  @Patch(':placementId')
  @IdParam('placementId', 'Of a placement')
  @NeedsVersion()
  @ApiOperation({ summary: 'Correct a placement; a corrected start moves the end of the one before' })
  @ApiOkResponse({ example: { ...placementExample, version: '48302' } })
  async correct(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('placementId') id: string,
    @IfMatch() version: string,
    @Body() sent: PlacementCorrected,
  ): Promise<PlacementView> {
    const placement = await placements.oneAt(db, personId, id, version);
    return this.written(db, who, await correctPlacement(db, placement, sent, this.now()));
  }

  @Delete(':placementId')
  @HttpCode(204)
  @IdParam('placementId', 'Of a placement')
  @NeedsVersion()
  @ApiOperation({ summary: 'Take back a placement recorded in error; the one before goes on instead' })
  @ApiNoContentResponse()
  async withdraw(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('placementId') id: string,
    @IfMatch() version: string,
  ): Promise<void> {
    await withdrawPlacement(db, await placements.oneAt(db, personId, id, version));
    await refreshLeavingCareStatus(db, [personId], this.clock.today());
  }

  private now() {
    return { authority: this.authority, today: this.clock.today() };
  }

  /** What entitlement rests on has changed; the answer is the placement as it may be shown. */
  private async written(db: EntityManager, { acting }: Asker, placement: Placement): Promise<PlacementView> {
    const { authority, today: day } = this.now();
    await refreshLeavingCareStatus(db, [placement.personId], day);
    const history = await historyOf(db, placement.personId);
    const [view] = await placementViews(db, history!, [placement], { acting, authority, day });
    return view!;
  }
}
