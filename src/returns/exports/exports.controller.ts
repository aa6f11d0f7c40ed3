import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { AnId, IdParam } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { RequestValidation } from '../../platform/http/validation.ts';
import { Spool } from '../../platform/spool/spool.ts';
import { requestApproval } from '../../records/approvals/request-approval.ts';
import { exportApproval, exportInWords } from './export-approval.ts';
import type { ExportKind } from './export-kind.ts';
import { ExportAsked, exportExample, exportQueuedExample } from './exports.dto.ts';
import { askExport, exportTold, hoursKept, peopleIn } from './exports.store.ts';

/** Every kind of export. */
export const EXPORT_KINDS = Symbol('export kinds');

/** What leaves the building as files, each export a job and a resource of whoever asked for it. */
@Controller('api/v1/exports')
@Allow('performance-analyst')
export class ExportsController {
  constructor(
    @Inject(Spool) private readonly spool: Spool,
    @Inject(EXPORT_KINDS) private readonly kinds: readonly ExportKind[],
  ) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Ask for an export, with a purpose; a job writes it, which the answer names',
    description: `What is about everybody is written once somebody else has approved it. The file waits for ${hoursKept} hours for whoever asked, and for nobody else.`,
  })
  @ApiAcceptedResponse({ example: exportQueuedExample })
  async ask(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Body() { kind: kindId, options, purpose }: ExportAsked,
    @Req() { access }: FastifyRequest,
  ) {
    const kind = this.kinds.find(({ id }) => id === kindId);
    if (!kind) throw fault('kind', `kind must be one of ${this.kinds.map(({ id }) => id).join(', ')}`);
    if (!kind.allow.some((role) => who.acting.includes(role))) throw new Problem('not-allowed');
    const checked = await new RequestValidation().transform(options ?? {}, {
      type: 'body',
      metatype: kind.options,
    });
    access!.purpose = purpose;
    const id = randomUUID();
    const asked = { kind: kindId, options: checked as object };
    const approval = kind.withoutApproval
      ? null
      : await requestApproval(db, exportApproval, {
          personId: null,
          version: null,
          what: exportInWords(kindId, asked.options),
          because: ['It is about everybody, so two people answer for it.'],
          reason: purpose,
          asked,
        });
    await askExport(db, { ...asked, id, purpose, approvalId: approval?.id ?? null });
    return {
      id,
      state: approval ? 'waiting' : 'queued',
      location: `/api/v1/exports/${id}`,
      approval: approval?.location ?? null,
    };
  }

  @Get(':id')
  @IdParam('id', 'Of an export of your own')
  @ApiOperation({
    summary: 'One export: how far it has come, its file and how long that waits. It is its own job',
  })
  @ApiOkResponse({ example: exportExample })
  async read(@Tx() db: EntityManager, @AnId('id') id: string) {
    const found = await exportTold(db, id);
    if (!found) throw new Problem('not-found');
    return found;
  }

  @Get(':id/file')
  @IdParam('id', 'Of an export of your own')
  @ApiOperation({ summary: 'The file of an export; whom it tells of is kept in the audit' })
  @ApiOkResponse({ content: { 'application/zip': { example: 'PK' } } })
  async file(
    @Tx() db: EntityManager,
    @AnId('id') id: string,
    @Req() { access }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { file, isGone, purpose } = await this.read(db, id);
    const path = this.spool.pathOf(id, 0);
    if (!file || isGone || !existsSync(path))
      throw new Problem('not-found', `The file is not written yet, or its ${hoursKept} hours are over.`);
    access!.purpose = purpose;
    for (const personId of await peopleIn(db, id)) access!.people.add(personId);
    void reply.header('content-disposition', `attachment; filename="${file.name}"`);
    return new StreamableFile(createReadStream(path), { type: file.mediaType, length: file.bytes });
  }
}

const fault = (name: string, detail: string) =>
  new Problem('invalid-request', undefined, [{ pointer: `#/${name}`, detail }]);
