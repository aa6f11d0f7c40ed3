import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Catalogue } from '../../measures/catalogue.ts';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { observationsOf } from '../../records/observations/observations.store.ts';
import { CATALOGUE } from '../measures.controller.ts';
import { figureReaders } from '../rights.ts';
import { observationInWords } from './observation-in-words.ts';
import { observationExample, ObservationSent, shownOfMeasure, toldBy } from './observations.dto.ts';
import { observedNamed, recordObservation } from './observations.service.ts';

/** What was observed of a measure that is not counted, each with its source. No people. */
@Controller('api/v1/measures')
@Allow(...figureReaders)
export class ObservationsController {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get(':id/observations')
  @ReadsRecord()
  @ApiParam({ name: 'id', description: 'Of an observed measure', example: 'case-audit-results' })
  @ApiOperation({
    summary: 'What was observed of a measure, the latest period first, each with its source',
    description: 'With as_at, what had been observed by that day. What was corrected is not among them.',
  })
  @ApiOkResponse({
    example: {
      asAt: null,
      knownAt: null,
      measureId: 'case-audit-results',
      kind: 'observed',
      scale: { kind: 'share', unit: 'audited cases' },
      items: [observationExample],
    },
  })
  async list(@Tx() db: EntityManager, @Param('id') id: string, @AsAt() asAt: PlainDate | null) {
    const measure = observedNamed(this.catalogue, id);
    const { scale } = measure;
    const items = await observationsOf(db, measure, asAt);
    return {
      measureId: id,
      kind: 'observed',
      scale,
      items: items.map((item) => ({ ...shownOfMeasure(item), sentence: observationInWords(scale, item) })),
    };
  }

  @Post(':id/observations')
  @Allow('performance-analyst', 'administrator')
  @ApiParam({ name: 'id', description: 'Of an observed measure', example: 'case-audit-results' })
  @ApiOperation({
    summary: 'Record what was observed of a measure, or correct what stands, with a reason',
    description: 'Nothing is overwritten: known_at before a correction still gives what it corrects.',
  })
  @ApiCreatedResponse({ example: observationExample })
  async record(@Tx() db: EntityManager, @Param('id') id: string, @Body() sent: ObservationSent) {
    const measure = observedNamed(this.catalogue, id);
    const kept = await recordObservation(db, measure, toldBy(id, sent), this.clock.today());
    return { ...shownOfMeasure(kept), sentence: observationInWords(measure.scale, kept) };
  }
}
