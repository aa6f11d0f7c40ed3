import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { breakdownsOf } from '../measures/breakdowns/breakdowns.ts';
import type { Catalogue } from '../measures/catalogue.ts';
import { shownFigure } from '../measures/shown-figure.ts';
import { Tx } from '../platform/access/access.ts';
import { Allow, councilRoles } from '../platform/access/policy.ts';
import { figuresOf } from './figure.store.ts';
import { FiguresAsked } from './measures.dto.ts';
import { measureNamed } from './people-behind.service.ts';
import { figureReaders } from './rights.ts';
import { monthEndsTo } from './tick.service.ts';

export const CATALOGUE = Symbol('catalogue');

/** What is counted, and what was found. Figures only: no people. */
@Controller('api/v1/measures')
@Allow(...councilRoles)
export class MeasuresController {
  constructor(@Inject(CATALOGUE) private readonly catalogue: Catalogue) {}

  @Get()
  @ApiOperation({
    summary: 'Every measure, with its meaning and its source: those that are counted, then those observed',
  })
  @ApiOkResponse({
    example: [
      {
        id: 'own-personal-adviser',
        version: 1,
        title: 'Care leavers with their own personal adviser',
        pledge: 3,
        oba: 'how well',
        reviewBy: '2028-04-01',
        kind: 'counted',
        by: ['age', 'sex', 'ethnicity', 'uasc', 'team'],
      },
      {
        id: 'case-audit-results',
        version: 1,
        title: 'Case audits judged good or better',
        pledge: 2,
        oba: 'how well',
        reviewBy: '2028-04-01',
        scale: { kind: 'share', unit: 'audited cases' },
        kind: 'observed',
      },
    ],
  })
  list() {
    const { measures, observed } = this.catalogue;
    const counted = measures.map((measure) => {
      const { judge: _, ...said } = measure;
      return { ...said, kind: 'counted', by: breakdownsOf(measure).map(({ id }) => id) };
    });
    return [...counted, ...observed.map((measure) => ({ ...measure, kind: 'observed' }))];
  }

  @Get(':id/figures')
  @Allow(...figureReaders)
  @ApiOperation({
    summary:
      'What a measure found at month-ends, by the last count, or the last of a version or up to an instant',
  })
  @ApiOkResponse({
    example: [
      {
        asAt: '2019-01-31',
        knownAt: '2019-02-06T02:14:00.000000Z',
        catalogueVersion: 'f797da8f5376',
        version: 1,
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
  async figures(@Tx() db: EntityManager, @Param('id') id: string, @Query() asked: FiguresAsked) {
    const measure = measureNamed(this.catalogue, id);
    const { to, months, version = null, known_at: knownAt = null } = asked;
    const counted = await figuresOf(db, id, monthEndsTo(to, months), { knownAt, version });
    return counted.map(({ snapshotId: _, figure, ...of }) => ({
      ...of,
      figure: figure && shownFigure(measure, figure),
    }));
  }
}
