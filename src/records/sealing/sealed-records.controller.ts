import { Body, Controller, Get, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { NeedsFreshSignIn } from '../../platform/access/fresh-sign-in.ts';
import { Allow } from '../../platform/access/policy.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { PageAsked, pageOf } from '../../platform/http/paging.ts';
import { AnId, IdParam } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { refuse } from '../facts/checks.ts';
import { strangersAmong } from '../people/restriction.dto.ts';
import { unknownWorkers } from '../people/restriction.store.ts';
import { NamedSent, sealedRecordExample } from './sealing.dto.ts';
import { nameForSealed, sealedById, sealedPage, type SealedRecord } from './sealing.store.ts';

/** Who may see which sealed record: told without whose it is, by an administrator, who sees none. */
@Controller('api/v1/sealed-records')
@Allow('administrator')
export class SealedRecordsController {
  @Get()
  @ApiOperation({
    summary: 'Every sealed record, by its id alone, and who is named for it; the latest first',
  })
  @ApiOkResponse({ example: { next: null, items: [sealedRecordExample] } })
  async list(
    @Tx() db: EntityManager,
    @Query() asked: PageAsked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return pageOf(await sealedPage(db, asked), asked, request, reply);
  }

  @Get(':sealingId')
  @IdParam('sealingId', 'Of a sealing')
  @ApiOperation({ summary: 'One sealed record: who is named for it, since when and why' })
  @ApiOkResponse({ example: sealedRecordExample })
  async read(@Tx() db: EntityManager, @AnId('sealingId') id: string): Promise<SealedRecord> {
    const found = await sealedById(db, id);
    if (!found) throw new Problem('not-found');
    return found;
  }

  @Put(':sealingId/named')
  @NeedsFreshSignIn()
  @IdParam('sealingId', 'Of a sealing')
  @NeedsVersion()
  @ApiOperation({
    summary: 'Name those who may see a sealed record from now on, and nobody else, with the reason',
  })
  @ApiOkResponse({ example: sealedRecordExample })
  async name(
    @Tx() db: EntityManager,
    @Who() { workerId }: Asker,
    @AnId('sealingId') id: string,
    @IfMatch() version: string,
    @Body() { mayBeSeenBy, because }: NamedSent,
  ): Promise<SealedRecord> {
    await this.read(db, id);
    refuse(
      mayBeSeenBy.includes(workerId) && {
        pointer: `#/mayBeSeenBy/${mayBeSeenBy.indexOf(workerId)}`,
        detail: `mayBeSeenBy must not name you, ${workerId}: whoever says who sees it does not see it`,
      },
      ...strangersAmong(mayBeSeenBy, await unknownWorkers(db, mayBeSeenBy)),
    );
    if (!(await nameForSealed(db, { id, version }, mayBeSeenBy, because)))
      throw new Problem('stale', 'Read it again, and send your change with the new ETag.', undefined, {
        changes: [],
      });
    return this.read(db, id);
  }
}
