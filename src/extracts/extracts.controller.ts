import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx } from '../platform/access/access.ts';
import { Allow } from '../platform/access/policy.ts';
import { BoardReports } from './board-reports.service.ts';
import { bytesOf } from './formats/bytes-of.ts';
import csv from './formats/csv.format.ts';
import { preparers } from './publication/steps.ts';

/** The Board's monthly extract as a draft that holds small numbers: for those who prepare it. The Board is given what is published. */
@Controller('api/v1/extracts')
@Allow(...preparers)
export class ExtractsController {
  constructor(@Inject(BoardReports) private readonly reports: BoardReports) {}

  @Get(':month/csv')
  @ApiOperation({
    summary: 'The extract of a month (2019-01) as tidy CSV: a row for each measure, month and statistic',
  })
  @ApiParam({ name: 'month', example: '2019-01' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ example: 'time_period,time_identifier,…\r\n2019,January,…' })
  async csv(
    @Tx() db: EntityManager,
    @Param('month') month: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const report = await this.reports.ofMonth(db, month);
    reply.header('content-type', csv.mediaType);
    reply.header('content-disposition', `attachment; filename="${report.fileName}.${csv.extension}"`);
    return bytesOf(csv, report);
  }
}
