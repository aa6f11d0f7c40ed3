import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { addMonths, monthEnd, type PlainDate } from '../domain/dates/plain-date.ts';
import type { Catalogue } from '../measures/catalogue.ts';
import { Tx } from '../platform/access/access.ts';
import { Allow } from '../platform/access/policy.ts';
import { Problem } from '../platform/http/problems.ts';
import { RESPONSIBLE_AUTHORITY } from './comparators/comparators.controller.ts';
import { CATALOGUE } from './measures.controller.ts';
import { countedDay, measureNamed } from './people-behind.service.ts';
import { figureReaders } from './rights.ts';
import { SeriesAsked, seriesExample } from './series.dto.ts';
import { readSeries, type SeriesRead } from './series.service.ts';

const [usualMonths, mostMonths] = [24, 60];

/** The figures of a measure with all that may be said of them. Figures only: no people. */
@Controller('api/v1/measures')
@Allow(...figureReaders)
export class SeriesController {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(RESPONSIBLE_AUTHORITY) private readonly authority: string,
  ) {}

  @Get(':id/series')
  @ApiParam({ name: 'id', description: 'Of a measure', example: 'three-or-more-placements' })
  @ApiOperation({
    summary:
      'A measure month by month: each figure with its interval, words, status, colour and why; its chart; what others publish',
  })
  @ApiOkResponse({ example: seriesExample })
  async series(
    @Tx() db: EntityManager,
    @Param('id') id: string,
    @Query() asked: SeriesAsked,
  ): Promise<SeriesRead> {
    const measure = measureNamed(this.catalogue, id);
    const to = monthEnd(await countedDay(db, asked.to ?? null));
    const from = asked.from ? monthEnd(asked.from) : monthsBack(to, usualMonths);
    if (from > to) throw refused('from must not be after to');
    if (from < monthsBack(to, mostMonths))
      throw refused(`from must be at most ${mostMonths} months back, ${to} among them`);
    return readSeries(db, measure, this.authority, { from, to, knownAt: asked.known_at ?? null });
  }
}

/** The first of so many month-ends, the last among them. */
const monthsBack = (to: PlainDate, months: number): PlainDate => monthEnd(addMonths(to, 1 - months));

const refused = (detail: string): Problem =>
  new Problem('invalid-request', undefined, [{ parameter: 'from', detail }]);
