import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { EntityManager } from 'typeorm';
import { missingPassage, reasonsNotShown } from '../../domain/subject-access/not-shown.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import { Problem, type Fault } from '../../platform/http/problems.ts';
import { refuse } from '../facts/checks.ts';
import { keepers } from '../facts/staff.ts';
import { StaysOpen } from '../retention/stays-open.ts';
import { itemsOf, keepDecisions, type DecisionTold, type Item } from './items.store.ts';
import { flags } from './pack-sections.ts';
import { packContent } from './packs.store.ts';
import type { Standing } from './standing.ts';
import { DecisionsSent, ItemsAsked, type DecisionSent } from './subject-access.dto.ts';
import { itemExample, releasedExample, standingExample } from './subject-access.example.ts';
import { SubjectAccess } from './subject-access.service.ts';

/** The pack that somebody is given: its lines, what was decided on each, and the file. */
@Controller('api/v1/people/:personId/subject-access-requests/:requestId')
@PersonParam()
@Allow(...keepers)
@StaysOpen()
export class SubjectAccessPackController {
  constructor(@Inject(SubjectAccess) private readonly access: SubjectAccess) {}

  @Post('assembly')
  @HttpCode(200)
  @IdParam('requestId', 'Of a request for their own record')
  @ApiOperation({
    summary: 'Read the whole record into the lines of a pack',
    description: 'Sent again, it reads the record anew; what was decided on the same lines holds on.',
  })
  @ApiOkResponse({ example: standingExample })
  assemble(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
  ): Promise<Standing> {
    return this.access.assemble(db, personId, id);
  }

  @Get('items')
  @IdParam('requestId', 'Of a request for their own record')
  @ApiOperation({
    summary: 'The lines of the last assembly, why each may need a decision, and what was decided',
  })
  @ApiOkResponse({ example: { flags, reasons: reasonsNotShown, items: [itemExample], next: null } })
  async items(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @Query() { undecided, after, limit }: ItemsAsked,
  ) {
    const request = await this.access.one(db, personId, id);
    // One more than asked for tells whether there is a next page.
    const found = request.assembly
      ? await itemsOf(db, request, request.assembly.number, { undecided, after, limit: limit + 1 })
      : [];
    const items = found.slice(0, limit);
    return {
      flags,
      reasons: reasonsNotShown,
      items,
      next: found.length > limit ? items.at(-1)!.position : null,
    };
  }

  @Post('decisions')
  @HttpCode(200)
  @IdParam('requestId', 'Of a request for their own record')
  @ApiOperation({
    summary: 'Decide on lines: told, told in part with a reason they are shown, or not told',
    description: 'All or none. Whoever decides does not release the pack. The last decision on a line holds.',
  })
  @ApiOkResponse({ example: standingExample })
  async decide(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @Body() { decisions }: DecisionsSent,
  ): Promise<Standing> {
    const request = await this.access.open(db, personId, id);
    if (!request.assembly) throw new Problem('cannot-be-so', 'Assemble the pack first.');
    const items = new Map(
      (await itemsOf(db, request, request.assembly.number)).map((item) => [item.id, item]),
    );
    refuse(...decisions.map((sent, n) => faultOf(sent, items.get(sent.itemId.toLowerCase()), n)));
    const told = decisions.map(({ itemId, decision, reason, passages, note }): DecisionTold => ({
      item: items.get(itemId.toLowerCase())!,
      decision,
      reason: reason ?? null,
      passages: passages ?? [],
      note: note ?? null,
    }));
    await keepDecisions(db, request, told);
    return this.access.one(db, personId, id);
  }

  @Post('release')
  @HttpCode(200)
  @Allow('team-manager')
  @IdParam('requestId', 'Of a request for their own record')
  @ApiOperation({
    summary: 'Let the pack out: a manager who neither assembled it nor decided on a line',
    description: 'It is drawn and kept, to the byte, with its SHA-256.',
  })
  @ApiOkResponse({ example: releasedExample })
  release(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
  ): Promise<Standing> {
    return this.access.release(db, who, personId, id);
  }

  @Get('pack')
  @IdParam('requestId', 'Of a request that was released')
  @ApiOperation({ summary: 'The pack as they were given it' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ content: { 'application/pdf': { example: '%PDF' } } })
  async pack(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const content = await packContent(db, { id, personId });
    if (!content) throw new Problem('not-found', 'It is not released yet.');
    void reply.header('content-disposition', 'attachment; filename="your-record.pdf"');
    return new StreamableFile(content, { type: 'application/pdf', length: content.length });
  }
}

function faultOf(
  { decision, reason, passages }: DecisionSent,
  item: Item | undefined,
  n: number,
): Fault | false {
  const at = (name: string, detail: string): Fault => ({ pointer: `#/decisions/${n}/${name}`, detail });
  if (!item) return at('itemId', 'itemId must be a line of the last assembly');
  if ((decision === 'release') !== (reason == null))
    return at(
      'reason',
      decision === 'release'
        ? 'reason must be left out of release'
        : `reason must say why; they are shown it`,
    );
  if (decision !== 'redact')
    return Boolean(passages?.length) && at('passages', 'passages are of redact alone');
  if (!passages?.length)
    return (
      item.aboutOthers === null &&
      at('passages', 'passages must say what is taken out: nothing here is about others alone')
    );
  const missing = missingPassage(item, passages);
  return missing !== undefined && at('passages', `"${missing}" does not stand in the line`);
}
