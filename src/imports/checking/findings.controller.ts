import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { daysBetween } from '../../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { pageOf } from '../../platform/http/paging.ts';
import { PersonParam } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { burnDown } from './burn-down.ts';
import {
  BurnDownAsked,
  burnDownExample,
  FindingsAsked,
  findingsExample,
  SummaryAsked,
  summaryExample,
  wantedBy,
} from './findings.dto.ts';
import { findingsByDay, findingsPage, findingsSummed } from './findings.reader.ts';

const longestSpan = 366;

/** What the checks of the return found, of those whom the asker sees: with ids, and no names. */
@Controller('api/v1')
@Allow('social-worker', 'personal-adviser', 'team-manager', 'reviewing-officer', 'performance-analyst')
export class FindingsController {
  @Get('findings')
  @ApiOperation({
    summary: 'What the checks of the return found, what stands longest first',
    description: 'In the files of imports and every night in the record. What both have is shown once.',
  })
  @ApiOkResponse({ example: findingsExample })
  async list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Query() asked: FindingsAsked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.page(db, who, asked, { request, reply });
  }

  @Get('people/:personId/findings')
  @PersonParam()
  @ApiOperation({ summary: 'What the checks of the return found of one person, what stands longest first' })
  @ApiOkResponse({ example: findingsExample })
  async ofPerson(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @Query() asked: FindingsAsked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.page(db, who, asked, { request, reply, personId });
  }

  private async page(
    db: EntityManager,
    who: Asker,
    asked: FindingsAsked,
    { request, reply, personId }: { request: FastifyRequest; reply: FastifyReply; personId?: string },
  ) {
    const cleared = { no: false, yes: true, all: null }[asked.cleared];
    const found = await findingsPage(
      db,
      { ...wantedBy(asked, who, cleared), personId },
      asked.after ?? null,
      asked.limit + 1,
    );
    const { next, items } = pageOf(found, asked, request, reply);
    const newest = items.reduce((latest, { revision }) => Math.max(latest, Number(revision)), 0);
    return {
      version: `${newest}-${found.length}`,
      next,
      items: items.map(({ revision: _, ...finding }) => finding),
    };
  }

  @Get('findings/summary')
  @ApiOperation({ summary: 'How many stand open, by owner and rule, the most frequent first' })
  @ApiOkResponse({ example: summaryExample })
  async sum(@Tx() db: EntityManager, @Who() who: Asker, @Query() asked: SummaryAsked) {
    return { items: await findingsSummed(db, wantedBy(asked, who, false)) };
  }

  @Get('findings/burn-down')
  @ApiOperation({
    summary: 'Day by day: how many were new, how many were cleared, how many stood open at its end',
  })
  @ApiOkResponse({ example: burnDownExample })
  async burn(@Tx() db: EntityManager, @Who() who: Asker, @Query() asked: BurnDownAsked) {
    const { from, to, by } = asked;
    const days = daysBetween(from, to) + 1;
    if (days < 1 || days > longestSpan)
      throw new Problem('invalid-request', undefined, [
        { parameter: 'to', detail: 'to must not be before from, nor more than a year after it' },
      ]);
    const told = await findingsByDay(db, wantedBy(asked, who, null), by, to);
    return { from, to, by, groups: burnDown(told, from, to) };
  }
}
