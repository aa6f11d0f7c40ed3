import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { PageAsked, pageOf } from '../../platform/http/paging.ts';
import { AnId, IdParam } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { RequestValidation } from '../../platform/http/validation.ts';
import { askFor, hoursKept, waitForUpload } from './asked.store.ts';
import { importExample, importQueuedExample, ImportFields, Undo, uploadSchema } from './imports.dto.ts';
import { importsAskedFor, importToldOf, isBeingUndone, isOvertaken, isTaken } from './imports.reader.ts';
import { receiveUpload } from './receive-upload.ts';
import { Spool } from '../../platform/spool/spool.ts';
import { UploadsAtOnce } from './uploads-at-once.ts';

/** Files to be imported, each import a job and a resource. */
@Controller('api/v1/imports')
@Allow('performance-analyst', 'administrator')
export class ImportsController {
  private readonly atOnce = new UploadsAtOnce();

  constructor(@Inject(Spool) private readonly spool: Spool) {}

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
    return this.atOnce.one(async () => {
      await waitForUpload(db);
      const id = randomUUID();
      const { files, fields } = await receiveUpload(request, this.spool, id);
      const { year, dry_run, take } = await this.checked(fields, id);
      await askFor(
        db,
        {
          id,
          kind: 'import',
          collectionYear: year ?? null,
          isDryRun: dry_run ?? false,
          take: take ?? 'all good rows',
          ofImport: null,
          reason: null,
        },
        files,
      );
      return queued(id);
    });
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
    const { isDryRun, state, endedAt, take, year } = await importNamed(db, dryRun);
    if (!isDryRun || state !== 'done') throw contradicts('Only a dry run that is done can be taken.');
    if (await isTaken(db, dryRun)) throw contradicts('This dry run is taken already.');
    if (Date.parse(endedAt!) < Date.now() - hoursKept * 60 * 60 * 1_000)
      throw contradicts(`The files were kept for ${hoursKept} hours and are gone. Send them again.`);
    if (await isOvertaken(db, dryRun))
      throw contradicts(
        'The record has changed since the dry run, so the differences would be others. Do the dry run again.',
      );
    const id = randomUUID();
    const asking = { id, kind: 'import', ofImport: dryRun, isDryRun: false, reason: null } as const;
    await askFor(db, { ...asking, take, collectionYear: year }, []);
    return queued(id);
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
    const { kind, number, undoneBy } = await importNamed(db, importId);
    if (kind !== 'import' || number === null)
      throw contradicts('This recorded nothing, so there is nothing to undo.');
    if (undoneBy !== null || (await isBeingUndone(db, importId)))
      throw contradicts(`Import ${number} is undone already, or about to be.`);
    const id = randomUUID();
    const asking = { id, kind: 'undo', ofImport: importId, isDryRun: false, reason } as const;
    await askFor(db, { ...asking, take: 'all good rows', collectionYear: null }, []);
    return queued(id);
  }

  private async checked(fields: Readonly<Record<string, string>>, id: string): Promise<ImportFields> {
    try {
      const kind = { type: 'body', metatype: ImportFields } as const;
      return (await new RequestValidation().transform(fields, kind)) as ImportFields;
    } catch (error) {
      await this.spool.remove(id);
      throw error;
    }
  }
}

/** The import with this id. Throws Problem `not-found`. */
export async function importNamed(db: EntityManager, id: string) {
  const found = await importToldOf(db, id);
  if (!found) throw new Problem('not-found');
  return found;
}

const queued = (id: string) => ({ id, state: 'queued', location: `/api/v1/imports/${id}` });

const contradicts = (detail: string) => new Problem('contradicts-the-record', detail);
