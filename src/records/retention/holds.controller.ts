import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { allHolds, holdById, liftHold, placeHold } from './holds.store.ts';
import { holdExample, HoldLifted, HoldSent } from './retention.dto.ts';

/** What keeps a record, or everybody's, beyond its time: a claim, an inquiry. It wins always. */
@Controller('api/v1/retention/holds')
@Allow('administrator')
export class HoldsController {
  @Get()
  @Allow('administrator', 'performance-analyst')
  @ApiOperation({ summary: 'Every hold: those that stand, then those that were lifted' })
  @ApiOkResponse({ example: { items: [holdExample] } })
  async list(@Tx() db: EntityManager) {
    return { items: await allHolds(db) };
  }

  @Get(':holdId')
  @Allow('administrator', 'performance-analyst')
  @IdParam('holdId', 'Of a hold')
  @ApiOperation({ summary: 'One hold: whom it keeps, why, and who placed it' })
  @ApiOkResponse({ example: holdExample })
  async read(@Tx() db: EntityManager, @AnId('holdId') id: string) {
    const hold = await holdById(db, id);
    if (!hold) throw new Problem('not-found');
    return hold;
  }

  @Post()
  @ApiOperation({
    summary: 'Hold somebody’s record, or everybody’s: nothing of it is erased while it stands',
  })
  @ApiCreatedResponse({ example: holdExample })
  async place(@Tx() db: EntityManager, @Body() { childId = null, kind, reason }: HoldSent) {
    const id = await placeHold(db, { childId, kind, reason });
    if (!id) throw new Problem('not-found', 'Nobody on the record has this childId.');
    return this.read(db, id);
  }

  @Post(':holdId/lift')
  @HttpCode(200)
  @IdParam('holdId', 'Of a hold')
  @NeedsVersion()
  @ApiOperation({ summary: 'Lift a hold. No list proposed before erases whom it kept: that takes a new one' })
  @ApiOkResponse({
    example: {
      ...holdExample,
      liftedAt: '2019-02-04T10:00:00.000Z',
      liftedBy: holdExample.placedBy,
      liftedBecause: 'The inquiry has reported',
      version: '48302',
    },
  })
  async lift(
    @Tx() db: EntityManager,
    @AnId('holdId') id: string,
    @IfMatch() version: string,
    @Body() { because }: HoldLifted,
  ) {
    const hold = await this.read(db, id);
    if (hold.liftedAt) throw new Problem('cannot-be-so', 'It is lifted already.');
    if (hold.version !== version || !(await liftHold(db, hold, because)))
      throw new Problem('stale', undefined, undefined, { changes: [] });
    return this.read(db, id);
  }
}
