import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { pageOf } from '../../platform/http/paging.ts';
import { AnId, IdParam } from '../../platform/http/params.ts';
import { knownTables } from '../reading/known-tables.ts';
import { importNamed } from './ask-imports.service.ts';
import { differenceExample, findingExample, RowsAsked, waitingRowExample } from './imports.dto.ts';
import { differencesOf, findingsOf, waitingRowsOf, type Numbered } from './imports.reader.ts';

/** What an import says of children, for those who see them all; never an address or a name. */
@Controller('api/v1/imports/:id')
@Allow('performance-analyst')
export class ImportDetailsController {
  @Get('findings')
  @IdParam('id', 'Of an import')
  @ApiOperation({ summary: 'What is to be put right in the files, with file, line, column and what to do' })
  @ApiOkResponse({ example: { isUndone: false, next: null, items: [findingExample] } })
  findings(
    @Tx() db: EntityManager,
    @AnId('id') id: string,
    @Query() asked: RowsAsked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return page(db, id, findingsOf, asked, request, reply);
  }

  @Get('rows')
  @IdParam('id', 'Of an import')
  @ApiOperation({ summary: 'The rows that wait: refused, or held because their table is not recorded yet' })
  @ApiOkResponse({ example: { isUndone: false, next: null, items: [waitingRowExample] } })
  rows(
    @Tx() db: EntityManager,
    @AnId('id') id: string,
    @Query() asked: RowsAsked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return page(db, id, waitingRowsTold, asked, request, reply);
  }

  @Get('differences')
  @IdParam('id', 'Of an import or a dry run')
  @ApiOperation({
    summary: 'What it changed of what was known, or would: who, when, which field, from what to what',
    description: 'Of an address, a name or a number only that it changed. Of a dry run at most 20,000.',
  })
  @ApiOkResponse({ example: { isUndone: false, next: null, items: [differenceExample] } })
  differences(
    @Tx() db: EntityManager,
    @AnId('id') id: string,
    @Query() asked: RowsAsked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return page(db, id, differencesOf, asked, request, reply);
  }
}

/** A column that the table does not know may hold anything, so also an address. */
export const waitingRowsTold: typeof waitingRowsOf = async (db, id, asked) =>
  (await waitingRowsOf(db, id, asked)).map((row) => {
    const columns = knownTables.find((table) => table.id === row.table)?.columns ?? {};
    const own = Object.entries(row.cells).filter(([name]) => name in columns);
    return { ...row, cells: Object.fromEntries(own) };
  });

async function page(
  db: EntityManager,
  id: string,
  read: (db: EntityManager, id: string, asked: RowsAsked) => Promise<Numbered[]>,
  asked: RowsAsked,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { undoneBy } = await importNamed(db, id);
  return { isUndone: undoneBy !== null, ...pageOf(await read(db, id, asked), asked, request, reply) };
}
