import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { isInstant } from '../domain/dates/instant.ts';
import { Tx } from '../platform/access/access.ts';
import { Allow } from '../platform/access/policy.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Problem } from '../platform/http/problems.ts';
import { nightExample, NightsAsked } from './nights.dto.ts';
import { measuresOfRun, runKnownAt, type MeasureOfRun } from './nights.reader.ts';
import { nightsShown, runShown, type RunShown } from './nights.service.ts';

/** Whether the nights were counted: no figures and no people. */
@Controller('api/v1/nights')
@Allow('performance-analyst', 'administrator', 'service')
export class NightsController {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Get()
  @ApiOperation({
    summary: 'What was counted, night by night and by hand, the newest first; and how fresh the figures are',
    description: 'A night is late when it was not done by 06:00 in London.',
  })
  @ApiOkResponse({
    example: {
      lastComplete: { knownAt: nightExample.knownAt, asAt: nightExample.asAt, daysAgo: 0, isLate: false },
      next: null,
      items: [nightExample],
    },
  })
  list(@Tx() db: EntityManager, @Query() { limit, before }: NightsAsked) {
    return nightsShown(db, this.clock.now(), { before, limit });
  }

  @Get(':knownAt')
  @ApiOperation({ summary: 'One of them, with what became of each measure' })
  @ApiParam({ name: 'knownAt', description: 'When it knew what it counted', example: nightExample.knownAt })
  @ApiOkResponse({
    example: {
      ...nightExample,
      measures: [
        {
          measureId: 'three-or-more-placements',
          version: 1,
          days: 4,
          daysWithoutFigure: 0,
          missing: null,
          disagrees: false,
        },
      ],
    },
  })
  read(@Tx() db: EntityManager, @Param('knownAt') knownAt: string) {
    return nightNamed(db, knownAt, this.clock.now());
  }
}

/** What was counted as known at that instant, measure by measure. Throws Problem `not-found`. */
export async function nightNamed(
  db: EntityManager,
  knownAt: string,
  now: Date,
): Promise<RunShown & { measures: MeasureOfRun[] }> {
  const run = isInstant(knownAt) ? await runKnownAt(db, knownAt) : null;
  if (!run) throw new Problem('not-found');
  return { ...runShown(run, now), measures: await measuresOfRun(db, knownAt) };
}
