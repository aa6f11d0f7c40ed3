import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { Catalogue } from '../measures/catalogue.ts';
import { Tx } from '../platform/access/access.ts';
import { Allow } from '../platform/access/policy.ts';
import { Clock } from '../platform/clock/clock.ts';
import { pageOf } from '../platform/http/paging.ts';
import { explainedExample, WhyChanged } from './explain.dto.ts';
import { CATALOGUE } from './measures.controller.ts';
import { measureNamed } from './people-behind.service.ts';
import { figureReaders } from './rights.ts';
import type { StoredAnswer } from './stored-answer.ts';
import { whyChanged } from './why-changed.service.ts';

/** Why a figure of one day is another now. */
@Controller('api/v1/measures')
@Allow(...figureReaders)
export class ExplainController {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get(':id/explain')
  @ApiParam({ name: 'id', description: 'Of a measure', example: 'three-or-more-placements' })
  @ApiOperation({
    summary:
      'Why a figure changed between two instants: causes, and the people the asker sees, without names',
  })
  @ApiOkResponse({ example: explainedExample })
  @ApiAcceptedResponse({ description: 'It is being worked out: ask again after Retry-After seconds' })
  async explain(
    @Tx() db: EntityManager,
    @Param('id') id: string,
    @Query() asked: WhyChanged,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const measure = measureNamed(this.catalogue, id);
    const why = await whyChanged(db, measure, asked, {
      catalogueVersion: this.catalogue.version,
      now: this.clock.now(),
    });
    const { asAt, explained } = why;
    if (!explained) {
      void reply.code(202).header('retry-after', '2');
      return { measureId: id, asAt, isWorkedOut: false };
    }
    const { bridge, hidden, found } = explained;
    const steps = found.map(({ from, to, ...step }) => ({
      ...step,
      from: told(from),
      to: told(to),
      id: step.personId,
    }));
    const { next, items } = pageOf(steps, asked, request, reply);
    return {
      ...bridge,
      isWorkedOut: true,
      hidden,
      next,
      items: items.map(({ id: _, ...step }) => step),
    };
  }
}

const told = (said: StoredAnswer | null) => said && { answer: said[0], sentence: said[1] };
