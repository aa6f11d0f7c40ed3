import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { recordObservation } from '../../snapshots/observations/observations.service.ts';
import { indicatorExample, listExample, numberExample, oneTableExample, tablesExample } from './examples.ts';
import { asObserved } from './indicators.ts';
import { NumberSent, shownNumber, toldBy } from './indicators.dto.ts';
import { Indicators } from './indicators.service.ts';
import { asPublished } from './published.ts';
import { indicatorReaders } from './rights.ts';

const IndicatorId = () =>
  ApiParam({ name: 'id', description: 'Of an indicator', example: 'children-0-to-18' });

/** Numbers from elsewhere that the plans look at: published by somebody, and never counted from the record. No people. */
@Controller('api/v1/indicators')
@Allow(...indicatorReaders)
export class IndicatorsController {
  constructor(
    @Inject(Indicators) private readonly indicators: Indicators,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get()
  @ReadsRecord()
  @ApiOperation({
    summary:
      'The plans’ indicators, each with the number last published of all in the whole council, else in the country',
    description: 'Partners are shown population indicators. With as_at, what had been published by that day.',
  })
  @ApiOkResponse({ example: listExample })
  async list(@Tx() db: EntityManager, @Who() who: Asker, @AsAt() asAt: PlainDate | null) {
    const found = await this.indicators.list(db, who, asAt);
    return {
      items: found.map(({ indicator, latest }) => ({
        ...indicator,
        latest: latest && shownNumber(indicator, latest),
      })),
    };
  }

  @Get('tables')
  @ReadsRecord()
  @ApiOperation({
    summary: 'Indicators by district area or ward, a table for each source and period, as they were printed',
    description: 'Totals are those printed; notes say where rows or columns do not add up to them.',
  })
  @ApiOkResponse({ example: tablesExample })
  async tables(@Tx() db: EntityManager, @Who() who: Asker, @AsAt() asAt: PlainDate | null) {
    return { items: await this.indicators.tables(db, who, asAt) };
  }

  @Get('tables/:tableId')
  @ReadsRecord()
  @ApiParam({ name: 'tableId', description: 'Of a table', example: oneTableExample.id })
  @ApiOperation({ summary: 'One table of indicators by area, as it was printed' })
  @ApiOkResponse({ example: oneTableExample })
  table(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('tableId') id: string,
    @AsAt() asAt: PlainDate | null,
  ) {
    return this.indicators.table(db, who, id, asAt);
  }

  @Get(':id')
  @ReadsRecord()
  @IndicatorId()
  @ApiOperation({
    summary:
      'What is published of an indicator, the latest period and release first, with the gaps between groups',
    description:
      'Of each period, place and group the last release is marked isLatest. What was corrected is not among them; known_at before the correction gives it.',
  })
  @ApiOkResponse({ example: indicatorExample })
  async read(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('id') id: string,
    @AsAt() asAt: PlainDate | null,
  ) {
    const { indicator, numbers, gaps, notes } = await this.indicators.read(db, who, id, asAt);
    return { indicator, items: numbers.map((one) => shownNumber(indicator, one)), gaps, notes };
  }

  @Post(':id/observations')
  @Allow('performance-analyst', 'administrator')
  @IndicatorId()
  @ApiOperation({
    summary: 'Record what somebody published of an indicator, or correct what stands, with a reason',
    description:
      'Nothing is overwritten: a later release stands beside the earlier, and known_at before a correction still gives what it corrects.',
  })
  @ApiCreatedResponse({ example: numberExample })
  async record(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('id') id: string,
    @Body() sent: NumberSent,
  ) {
    const indicator = this.indicators.named(who, id);
    const told = toldBy(id, sent);
    const kept = await recordObservation(db, asObserved(indicator), told, this.clock.today());
    const { numbers } = await this.indicators.read(db, who, id, null);
    const { isLatest } = numbers.find((one) => one.id === kept.id)!;
    return shownNumber(indicator, asPublished(kept, isLatest));
  }
}
