import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { Catalogue } from '../measures/catalogue.ts';
import { Tx } from '../platform/access/access.ts';
import { Allow, roles } from '../platform/access/policy.ts';
import { Problem } from '../platform/http/problems.ts';
import { countedDays } from './figure.store.ts';
import { FiguresAsked } from './measures.dto.ts';
import { monthEndsTo } from './tick.service.ts';

export const CATALOGUE = Symbol('catalogue');

/** What is counted, and what was found. Figures only: no people. */
@Controller('api/v1/measures')
@Allow(...roles)
export class MeasuresController {
  constructor(@Inject(CATALOGUE) private readonly catalogue: Catalogue) {}

  @Get()
  @ApiOperation({ summary: 'Every measure, with its meaning and its source' })
  @ApiOkResponse({
    example: [
      { id: 'own-personal-adviser', version: 1, title: 'Care leavers with their own personal adviser' },
    ],
  })
  list() {
    return this.catalogue.measures.map(({ judge: _, ...measure }) => measure);
  }

  // Figures hold small numbers until they are suppressed, so they go where the draft extract goes.
  @Get(':id/figures')
  @Allow('performance-analyst', 'board-member', 'team-manager', 'administrator')
  @ApiOperation({
    summary: 'What a measure found at month-ends, each as the record was last known when it was counted',
  })
  @ApiOkResponse({
    example: [
      {
        asAt: '2019-01-31',
        knownAt: '2019-02-06T02:14:00.000000Z',
        catalogueVersion: 'f797da8f5376',
        figure: {
          numerator: 39,
          denominator: 633,
          value: 0.0616,
          lower: 0.0454,
          upper: 0.0831,
          missing: null,
        },
      },
    ],
  })
  @ApiParam({ name: 'id', description: 'Of a measure', example: 'three-or-more-placements' })
  async figures(@Tx() db: EntityManager, @Param('id') id: string, @Query() { to, months }: FiguresAsked) {
    if (!this.catalogue.measures.some((measure) => measure.id === id))
      throw new Problem('not-found', 'There is no such measure. GET /api/v1/measures lists them.');
    const counted = await countedDays(db, monthEndsTo(to, months));
    return counted.map(({ asAt, knownAt, catalogueVersion, figures }) => ({
      asAt,
      knownAt,
      catalogueVersion,
      figure: figures.get(id) ?? null,
    }));
  }
}
