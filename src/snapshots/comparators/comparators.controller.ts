import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { Catalogue } from '../../measures/catalogue.ts';
import { whyNoComparator } from '../../measures/comparators.ts';
import { Tx } from '../../platform/access/access.ts';
import { Allow, councilRoles } from '../../platform/access/policy.ts';
import { CATALOGUE } from '../measures.controller.ts';
import { measureNamed } from '../people-behind.service.ts';
import { ComparatorsAsked, comparatorsExample, targetsExample } from './comparators.dto.ts';
import { neighboursOf, publishedAs, targetsOf } from './comparators.reader.ts';
import { besides } from './published.ts';

/** The ONS code of the council whose children these are: E08000034. */
export const RESPONSIBLE_AUTHORITY = Symbol('responsible authority');

const words =
  'Published figures, rounded, each of its own period and release; none is counted from this record. Say so wherever one stands beside a figure that is.';

/** What is published elsewhere of what a measure asks, and what it is meant to reach. No people, and no figure of ours. */
@Controller('api/v1/measures')
@Allow(...councilRoles)
export class ComparatorsController {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(RESPONSIBLE_AUTHORITY) private readonly authority: string,
  ) {}

  @Get(':id/comparators')
  @ApiOperation({
    summary: 'What is published of the council, England, the region and the council’s statistical neighbours',
  })
  @ApiParam({ name: 'id', description: 'Of a measure', example: 'three-or-more-placements' })
  @ApiOkResponse({ example: comparatorsExample })
  async comparators(
    @Tx() db: EntityManager,
    @Param('id') id: string,
    @Query() { model, average }: ComparatorsAsked,
  ) {
    const measure = measureNamed(this.catalogue, id);
    const { comparator = null } = measure;
    const neighbours = await neighboursOf(db, this.authority, model);
    const rows = comparator === null ? [] : await publishedAs(db, comparator);
    return {
      measureId: id,
      comparator,
      kind: 'published',
      sentence: whyNoComparator(measure) ?? words,
      model: { year: model, neighbours: neighbours.codes.length },
      ...besides(rows, this.authority, neighbours, average),
    };
  }

  @Get(':id/targets')
  @ApiOperation({ summary: 'What a measure is meant to reach, from when until when, and who set it' })
  @ApiParam({ name: 'id', description: 'Of a measure', example: 'three-or-more-placements' })
  @ApiOkResponse({ example: targetsExample })
  async targets(@Tx() db: EntityManager, @Param('id') id: string) {
    // What is observed may have a target too.
    if (!this.catalogue.observed.some((measure) => measure.id === id)) measureNamed(this.catalogue, id);
    return { measureId: id, items: await targetsOf(db, id) };
  }
}
