import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
  UseFilters,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { Catalogue } from '../measures/catalogue.ts';
import { Tx, Who, type Asker } from '../platform/access/access.ts';
import { Allow } from '../platform/access/policy.ts';
import { RecordsNothing } from '../platform/http/idempotency.interceptor.ts';
import { pageOf } from '../platform/http/paging.ts';
import { Problem } from '../platform/http/problems.ts';
import { AskYourLeadOfficer } from './ask-your-lead-officer.filter.ts';
import { CATALOGUE } from './measures.controller.ts';
import { refuseObserved } from './observations/refuse-observed.ts';
import { namesExample, NamesAsked, PeopleAsked, peopleExample } from './people-behind.dto.ts';
import { lastDayOf, measureNamed, peopleBehind, withName, withoutName } from './people-behind.service.ts';
import { nameReaders, peopleReaders } from './rights.ts';

/** Opens a figure to the people it counts, those it leaves out, and a sentence for each. The list is the number. */
@Controller('api/v1/measures')
@UseFilters(AskYourLeadOfficer)
@Allow(...peopleReaders)
export class PeopleBehindController {
  constructor(@Inject(CATALOGUE) private readonly catalogue: Catalogue) {}

  @Get(':id/people')
  @ApiParam({ name: 'id', description: 'Of a measure', example: 'three-or-more-placements' })
  @ApiOperation({
    summary: 'The people behind a figure, without their names: of whom it is so, or not, and why',
  })
  @ApiOkResponse({ example: peopleExample })
  async list(
    @Tx() db: EntityManager,
    @Who() { acting }: Asker,
    @Param('id') id: string,
    @Query() asked: PeopleAsked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await refuseObserved(db, this.catalogue, id);
    const measure = measureNamed(this.catalogue, id);
    const { answer, month, as_at, known_at, after, limit } = asked;
    if (month && as_at)
      throw new Problem('invalid-request', undefined, [
        { parameter: 'month', detail: 'Send month or as_at, not both.' },
      ]);
    const asAt = as_at ?? (month ? lastDayOf(month) : null);
    const wanted = { measure, answer, asAt, knownAt: known_at ?? null, after, limit };
    const { about, found } = await peopleBehind(db, wanted, acting);
    const people = found.map((person) => ({ ...withoutName(person), id: person.id }));
    const { next, items } = pageOf(people, asked, request, reply);
    return { ...about, next, items: items.map(({ id: _, ...person }) => person) };
  }

  /** A POST, so that the purpose stands in no address and no log. */
  @Post(':id/people')
  @HttpCode(200)
  @RecordsNothing()
  @Allow(...nameReaders)
  @ApiParam({ name: 'id', description: 'Of a measure', example: 'three-or-more-placements' })
  @ApiOperation({
    summary: 'The people behind a figure with their names, for a purpose that the audit keeps',
  })
  @ApiOkResponse({ example: namesExample })
  async names(
    @Tx() db: EntityManager,
    @Who() { acting }: Asker,
    @Param('id') id: string,
    @Body() { purpose, answer, asAt, knownAt, after, limit }: NamesAsked,
    @Req() { access }: FastifyRequest,
  ) {
    access!.purpose = purpose;
    await refuseObserved(db, this.catalogue, id);
    const measure = measureNamed(this.catalogue, id);
    const wanted = { measure, answer, asAt: asAt ?? null, knownAt: knownAt ?? null, after, limit };
    const { about, found, next } = await peopleBehind(db, wanted, acting);
    const items = found.slice(0, limit).map(withName);
    return { ...about, next, items };
  }
}
