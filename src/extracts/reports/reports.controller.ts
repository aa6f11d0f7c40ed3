import { Body, Controller, Get, Inject, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx } from '../../platform/access/access.ts';
import { Allow, councilRoles } from '../../platform/access/policy.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { Problem } from '../../platform/http/problems.ts';
import { monthEndOf } from '../board-reports.service.ts';
import { forPeople } from '../formats/all.ts';
import { bytesOf } from '../formats/bytes-of.ts';
import { preparers } from '../publication/steps.ts';
import { CommitteeFormSent } from './committee-form.dto.ts';
import { formTold, writeForm } from './committee-form.service.ts';
import { FurtherReports } from './further-reports.service.ts';
import { issuedFile, issuedReports, type IssuedReport } from './issued-reports.store.ts';
import { reportKinds } from './report-kinds.ts';
import { formExample, issuedExample, reportsExample } from './reports.examples.ts';

const KindParam = () =>
  ApiParam({ name: 'kind', description: 'The id of a kind of report', example: 'scrutiny' });
const MonthParam = () => ApiParam({ name: 'month', example: '2019-01' });
const FormatParam = () => ApiParam({ name: 'format', description: 'html or pdf', example: 'html' });

/** Reports beside the Board's extract. Those who prepare it draft and issue them; what is issued is read as the extract is. */
@Controller('api/v1/reports')
@Allow(...preparers)
export class ReportsController {
  constructor(@Inject(FurtherReports) private readonly reports: FurtherReports) {}

  @Get()
  @Allow(...councilRoles)
  @ApiOperation({
    summary: 'The kinds of report there are, and every one that was issued with the files that you may have',
  })
  @ApiOkResponse({ example: reportsExample })
  async list(@Tx() db: EntityManager) {
    return {
      kinds: reportKinds.map(({ id, title, audience }) => ({ id, title, audience })),
      items: (await issuedReports(db)).map(told),
    };
  }

  @Get('scrutiny/:month/form')
  @MonthParam()
  @ApiOperation({
    summary: 'What people recorded for the report of a month to Scrutiny, and earlier wordings',
  })
  @ApiOkResponse({ example: formExample })
  form(@Tx() db: EntityManager, @Param('month') month: string) {
    return formTold(db, month);
  }

  @Put('scrutiny/:month/form')
  @MonthParam()
  @NeedsVersion()
  @ApiOperation({
    summary: 'Record the form of the report to Scrutiny, whole: what is left out is told as not recorded',
  })
  @ApiOkResponse({ example: formExample })
  async record(
    @Tx() db: EntityManager,
    @Param('month') month: string,
    @IfMatch() etag: string,
    @Body() sent: CommitteeFormSent,
  ) {
    await writeForm(db, month, sent, etag);
    return formTold(db, month);
  }

  @Get(':kind/:month/draft/:format')
  @KindParam()
  @MonthParam()
  @FormatParam()
  @ApiOperation({ summary: 'A report as it would be now, with small numbers: for those who prepare it' })
  @ApiProduces('text/html', 'application/pdf')
  @ApiOkResponse({ content: { 'text/html': { example: '<!doctype html>…' } } })
  async draft(
    @Tx() db: EntityManager,
    @Param('kind') kind: string,
    @Param('month') month: string,
    @Param('format') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const format = forPeople.find((one) => one.id === id);
    if (!format) throw new Problem('not-found', 'Reports are written as html and pdf.');
    const report = await this.reports.draft(db, kind, month);
    void reply
      .header('content-type', format.mediaType)
      .header('content-disposition', `attachment; filename="${report.fileName}-draft.${format.extension}"`);
    return bytesOf(format, report);
  }

  @Post(':kind/:month/issues')
  @KindParam()
  @MonthParam()
  @ApiOperation({
    summary:
      "Issue a report on the published extract of a month: the Board's copy, and everybody's, for ever",
  })
  @ApiCreatedResponse({ example: issuedExample })
  async issue(@Tx() db: EntityManager, @Param('kind') kind: string, @Param('month') month: string) {
    const { id } = await this.reports.issue(db, kind, month);
    return told((await issuedReports(db)).find((one) => one.id === id)!);
  }

  @Get(':kind/:month/issues/:issue/files/:variant/:format')
  @KindParam()
  @MonthParam()
  @ApiParam({ name: 'issue', example: '1' })
  @ApiParam({ name: 'variant', description: 'restricted or open', example: 'open' })
  @FormatParam()
  @Allow(...councilRoles)
  @ApiOperation({ summary: 'One file of an issued report: the same bytes for ever' })
  @ApiProduces('text/html', 'application/pdf')
  @ApiOkResponse({ content: { 'text/html': { example: '<!doctype html>…' } } })
  async file(
    @Tx() db: EntityManager,
    @Param('kind') kind: string,
    @Param('month') month: string,
    @Param('issue') issue: string,
    @Param('variant') variant: string,
    @Param('format') format: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const isNumber = /^[1-9]\d{0,5}$/.test(issue);
    const asked = { kind, asAt: monthEndOf(month), issue: Number(issue) };
    const file = isNumber ? await issuedFile(db, asked, variant, format) : null;
    if (!file)
      throw new Problem(
        'not-found',
        'There is no such file, or none that you may have. GET /api/v1/reports lists those you may.',
      );
    void reply
      .header('etag', `"${file.sha256}"`)
      .header('content-disposition', `attachment; filename="${file.fileName}"`)
      .header('content-type', file.mediaType);
    return file.bytes;
  }
}

const told = ({ id: _, asAt, files, ...report }: IssuedReport) => {
  const month = asAt.slice(0, 7);
  const at = `/api/v1/reports/${report.kind}/${month}/issues/${report.issue}/files`;
  return {
    ...report,
    month,
    files: files.map((file) => ({ ...file, at: `${at}/${file.variant}/${file.format}` })),
  };
};
