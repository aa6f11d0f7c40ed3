import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { IfMatch, NeedsVersion } from '../http/etags.ts';
import { PageAsked, pageOf } from '../http/paging.ts';
import { AnId, IdParam, PersonParam } from '../http/params.ts';
import { Problem } from '../http/problems.ts';
import { Tx, Who, type Asker } from './access.ts';
import { brokenGlassExample, GlassReviewed, GlassToBreak } from './break-glass.dto.ts';
import { breakGlass, glassById, glassOfPerson, glassToKnow, reviewGlass } from './break-glass.store.ts';
import { NeedsFreshSignIn } from './fresh-sign-in.ts';
import { Allow } from './policy.ts';

const minutes = 60;

/** To see, in an emergency and for an hour, somebody whom nobody has allocated to the asker; a manager looks at each time. */
@Controller('api/v1')
@Allow('social-worker', 'personal-adviser', 'team-manager')
export class BreakGlassController {
  @Post('break-glass')
  @NeedsFreshSignIn()
  @ApiOperation({ summary: 'See somebody for an hour who is not allocated to you; a manager reviews it' })
  @ApiCreatedResponse({ example: brokenGlassExample })
  async open(@Tx() db: EntityManager, @Body() { childId, reason }: GlassToBreak) {
    const id = await breakGlass(db, childId, reason, minutes);
    if (!id) throw new Problem('not-found');
    return this.read(db, id);
  }

  @Get('break-glass')
  @ApiOperation({ summary: 'Your own broken glass, and for a manager what is to be reviewed; oldest first' })
  @ApiOkResponse({ example: { next: null, items: [brokenGlassExample] } })
  async list(
    @Tx() db: EntityManager,
    @Query() asked: PageAsked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return pageOf(await glassToKnow(db, asked), asked, request, reply);
  }

  @Get('break-glass/:breakGlassId')
  @IdParam('breakGlassId', 'Of a time that glass was broken')
  @ApiOperation({ summary: 'One time that glass was broken: by whom, why, and what a manager said of it' })
  @ApiOkResponse({ example: brokenGlassExample })
  async read(@Tx() db: EntityManager, @AnId('breakGlassId') id: string) {
    const found = await glassById(db, id);
    if (!found) throw new Problem('not-found');
    return found;
  }

  @Post('break-glass/:breakGlassId/review')
  @HttpCode(200)
  @Allow('team-manager')
  @IdParam('breakGlassId', 'Of a time that glass was broken')
  @NeedsVersion()
  @ApiOperation({ summary: 'Say as a manager whether breaking the glass was justified; said once' })
  @ApiOkResponse({
    example: {
      ...brokenGlassExample,
      reviewedAt: '2019-02-04T10:05:00.000Z',
      reviewedBy: '1d0c9b8a-7f6e-4c5d-9a4b-3e2f1d0c9b8a',
      verdict: 'justified',
      version: '48302',
    },
  })
  async review(
    @Tx() db: EntityManager,
    @Who() { workerId }: Asker,
    @AnId('breakGlassId') id: string,
    @IfMatch() version: string,
    @Body() { verdict }: GlassReviewed,
  ) {
    const glass = await this.read(db, id);
    if (glass.workerId === workerId)
      throw new Problem('not-allowed', 'You broke this glass yourself: ask another manager to review it.');
    if (glass.version !== version) throw new Problem('stale', undefined, undefined, { changes: [] });
    if (glass.verdict)
      throw new Problem('cannot-be-so', `It is reviewed already, and found ${glass.verdict}.`);
    if (!(await reviewGlass(db, glass, verdict)))
      throw new Problem('stale', undefined, undefined, { changes: [] });
    return this.read(db, id);
  }

  @Get('people/:personId/break-glass')
  @PersonParam()
  @Allow('team-manager')
  @ApiOperation({ summary: 'Every time that glass was broken to see this person, the latest first' })
  @ApiOkResponse({ example: { personId: brokenGlassExample.personId, items: [brokenGlassExample] } })
  async ofPerson(@Tx() db: EntityManager, @Param('personId') personId: string) {
    return { personId, items: await glassOfPerson(db, personId) };
  }
}
