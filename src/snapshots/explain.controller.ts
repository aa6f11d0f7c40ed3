import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { Catalogue } from '../measures/catalogue.ts';
import { shownFigure } from '../measures/shown-figure.ts';
import { Tx } from '../platform/access/access.ts';
import { Allow } from '../platform/access/policy.ts';
import { Clock } from '../platform/clock/clock.ts';
import { pageOf } from '../platform/http/paging.ts';
import { Problem } from '../platform/http/problems.ts';
import type { Bridge } from './bridge.ts';
import { explainedExample, WhyChanged } from './explain.dto.ts';
import { askWhy, explanationOf, mostAttempts, stepsInSight } from './explanation.store.ts';
import { CATALOGUE } from './measures.controller.ts';
import { countedDay, measureNamed } from './people-behind.service.ts';
import { figureReaders } from './rights.ts';
import type { StoredAnswer } from './stored-answer.ts';

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
    this.refuseWrongInstants(asked);
    const asAt = await countedDay(db, asked.as_at ?? null);
    const why = { measureId: id, asAt, fromKnown: asked.from_known, toKnown: asked.to_known };
    const explanation = await explanationOf(db, why, this.catalogue.version);
    if (!explanation?.bridge) {
      if (explanation && explanation.attempts >= mostAttempts)
        throw new Problem(
          'unexpected',
          'This could not be worked out. Tell your administrator to look in the log of the jobs.',
        );
      if (!explanation) await askWhy(db, why, this.catalogue.version);
      void reply.code(202).header('retry-after', '2');
      return { measureId: id, asAt, isWorkedOut: false };
    }
    const { bridge } = explanation;
    const { seen, found } = await stepsInSight(db, explanation.id, asked);
    const steps = found.map(({ from, to, ...step }) => ({
      ...step,
      from: told(from),
      to: told(to),
      id: step.personId,
    }));
    const { next, items } = pageOf(steps, asked, request, reply);
    const shown = (end: Bridge['from']) => ({ ...end, figure: shownFigure(measure, end.figure) });
    return {
      ...bridge,
      from: shown(bridge.from),
      to: shown(bridge.to),
      isWorkedOut: true,
      hidden: bridge.changed - seen,
      next,
      items: items.map(({ id: _, ...step }) => step),
    };
  }

  private refuseWrongInstants({ from_known, to_known }: WhyChanged): void {
    const [from, to] = [Date.parse(from_known), Date.parse(to_known)];
    if (to > this.clock.now().getTime())
      throw refused('to_known must be past: nobody can say what will be known');
    if (from >= to) throw refused('to_known must be later than from_known');
  }
}

const refused = (detail: string): Problem =>
  new Problem('invalid-request', undefined, [{ parameter: 'to_known', detail }]);

const told = (said: StoredAnswer | null) => said && { answer: said[0], sentence: said[1] };
