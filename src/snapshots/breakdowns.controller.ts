import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { breakdownsOf } from '../measures/breakdowns/breakdowns.ts';
import type { Catalogue } from '../measures/catalogue.ts';
import { Tx } from '../platform/access/access.ts';
import { Allow } from '../platform/access/policy.ts';
import { Problem } from '../platform/http/problems.ts';
import { BreakdownAsked, breakdownExample } from './breakdowns.dto.ts';
import { notBrokenDownBy, shownBreakdown, type ShownBreakdown } from './breakdowns.service.ts';
import { CATALOGUE } from './measures.controller.ts';
import { countedDay, measureNamed } from './people-behind.service.ts';
import { figureReaders } from './rights.ts';

/** A figure by groups of people, which add up to it. Figures only: no people. */
@Controller('api/v1/measures')
@Allow(...figureReaders)
export class BreakdownsController {
  constructor(@Inject(CATALOGUE) private readonly catalogue: Catalogue) {}

  @Get(':id/breakdowns')
  @ApiParam({ name: 'id', description: 'Of a measure', example: 'three-or-more-placements' })
  @ApiOperation({
    summary: 'What a measure found of each group at a day: by age, ethnicity, placement type …',
  })
  @ApiOkResponse({ example: breakdownExample })
  async breakdown(
    @Tx() db: EntityManager,
    @Param('id') id: string,
    @Query() { by, as_at, known_at }: BreakdownAsked,
  ): Promise<ShownBreakdown> {
    const measure = measureNamed(this.catalogue, id);
    if (!breakdownsOf(measure).some((one) => one.id === by))
      throw new Problem('invalid-request', undefined, [
        { parameter: 'by', detail: notBrokenDownBy(measure) },
      ]);
    const asAt = await countedDay(db, as_at ?? null);
    const found = await shownBreakdown(db, measure, { by, asAt, knownAt: known_at ?? null });
    if (found) return found;
    const then = known_at ? ` --known-at ${known_at}` : '';
    throw new Problem(
      'not-found',
      `${asAt} is not counted by that${known_at ? ' as it was known then' : ''}. Run: pledgekeeper nightly --as-at ${asAt}${then}`,
    );
  }
}
