import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { PageAsked, pageOf } from '../../platform/http/paging.ts';
import { AnId, IdParam } from '../../platform/http/params.ts';
import { AskImports, importNamed } from './ask-imports.service.ts';
import { hoursKept } from './asked.store.ts';
import { importExample, importQueuedExample, Undo, uploadSchema } from './imports.dto.ts';
import { importsAskedFor } from './imports.reader.ts';

/** Files to be imported, each import a job and a resource. */
@Controller('api/v1/imports')
@Allow('performance-analyst', 'administrator')
export class ImportsController {
  constructor(@Inject(AskImports) private readonly asks: AskImports) {}

  @Post()
  @HttpCode(202)
  @RouteConfig({ takesFiles: true })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: uploadSchema })
  @ApiOperation({
    summary: 'Import files, or try to: they are stored and read by a job, which the answer names',
    description:
      'CSV files, also .csv.gz, known by their columns. At most 50 files of 512 MB each and 1024 MB together; more is refused with 413.',
  })
  @ApiAcceptedResponse({ example: importQueuedExample })
  async upload(@Tx() db: EntityManager, @Req() request: FastifyRequest) {
    return queued(await this.asks.upload(db, request));
  }

  @Get()
  @ApiOperation({
    summary: 'Imports that were asked for, dry runs and undoings among them, the newest first',
  })
  @ApiOkResponse({ example: { next: null, items: [importExample] } })
  async list(
    @Tx() db: EntityManager,
    @Query() asked: PageAsked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return pageOf(await importsAskedFor(db, asked), asked, request, reply);
  }

  @Get(':id')
  @IdParam('id', 'Of an import')
  @ApiOperation({
    summary: 'One import: how far it has come, what it recorded, or why it failed. It is its own job',
  })
  @ApiOkResponse({ example: importExample })
  read(@Tx() db: EntityManager, @AnId('id') id: string) {
    return importNamed(db, id);
  }

  @Post(':id/take')
  @HttpCode(202)
  @IdParam('id', 'Of a dry run that is done')
  @ApiOperation({
    summary: 'Import the very files of a dry run, if it still changes the record as it was shown',
    description: `The files wait for ${hoursKept} hours. 409 when the record has changed so that the differences would be others.`,
  })
  @ApiAcceptedResponse({ example: importQueuedExample })
  async take(@Tx() db: EntityManager, @AnId('id') dryRun: string) {
    return queued(await this.asks.take(db, dryRun));
  }

  @Post(':id/undo')
  @HttpCode(202)
  @IdParam('id', 'Of an import that is recorded')
  @ApiOperation({
    summary:
      'Make the record as if the import had not been; the resource says what stands on it if that cannot be',
  })
  @ApiAcceptedResponse({ example: importQueuedExample })
  async undo(@Tx() db: EntityManager, @AnId('id') importId: string, @Body() { reason }: Undo) {
    return queued(await this.asks.undo(db, importId, reason));
  }
}

const queued = (id: string) => ({ id, state: 'queued', location: `/api/v1/imports/${id}` });
