import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { addMonths, monthEnd } from '../../domain/dates/plain-date.ts';
import { dayInWords } from '../../extracts/days-in-words.ts';
import { breakdownsOf } from '../../measures/breakdowns/breakdowns.ts';
import type { Catalogue } from '../../measures/catalogue.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Problem } from '../../platform/http/problems.ts';
import { shownBreakdown } from '../../snapshots/breakdowns.service.ts';
import { RESPONSIBLE_AUTHORITY } from '../../snapshots/comparators/comparators.controller.ts';
import { monthEndsCounted } from '../../snapshots/figure.store.ts';
import { CATALOGUE } from '../../snapshots/measures.controller.ts';
import { countedDay, measureNamed } from '../../snapshots/people-behind.service.ts';
import { figureReaders } from '../../snapshots/rights.ts';
import { readSeries } from '../../snapshots/series.service.ts';
import { monthChoices } from '../layout/months.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { addressesOf } from './addresses.ts';
import { besideRows } from './beside-rows.ts';
import { breakdownChoices, breakdownTable } from './breakdown-table.ts';
import { headOf, seriesShown } from './measure-page.ts';
import { MeasureAsked } from './measure.dto.ts';

const page = pagesIn(new URL('.', import.meta.url));
const months = 24;

/** One measure: its figure and what it rests on, its past, its groups, what others publish, and what is counted. */
@Controller('measures')
@ApiExcludeController()
@Allow(...figureReaders)
export class MeasureController {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(RESPONSIBLE_AUTHORITY) private readonly authority: string,
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get(':id')
  @Header('content-type', pageType)
  async measure(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('id') id: string,
    @Query() asked: MeasureAsked,
  ): Promise<string> {
    const measure = measureNamed(this.catalogue, id);
    const asAt = await countedDay(db, asked.as_at ?? null);
    const knownAt = asked.known_at ?? null;
    const counted = await monthEndsCounted(db);
    const read = await readSeries(db, measure, this.authority, {
      from: monthEnd(addMonths(asAt, 1 - months)),
      to: asAt,
      knownAt,
    });
    const point = read.series.at(-1)?.points.at(-1);
    if (point?.asAt !== asAt)
      throw new Problem(
        'not-found',
        `${measure.title}: ${dayInWords(asAt)} is not among its counted month-ends${knownAt ? ' as known then' : ''}. Choose a month from the scorecard.`,
      );
    const by = asked.by ?? breakdownsOf(measure)[0]?.id;
    const breakdown = by ? await shownBreakdown(db, measure, { by, asAt, knownAt }) : null;
    const addresses = addressesOf(id, asAt, knownAt);
    return page('measure.njk', shellOf(who, this.signIn, `/measures/${id}`), {
      measure,
      head: headOf(measure, point),
      series: await seriesShown(measure, read),
      breakdown: breakdown && breakdownTable(measure, breakdown),
      breakdowns: breakdownChoices(measure, by ?? '', (one) => addresses.measure(one)),
      beside: read.comparators,
      besideRows: besideRows(read.comparators),
      months: monthChoices(counted, asAt, (day) => day),
      addresses: {
        measure: `/measures/${id}`,
        people: addresses.people(),
        scorecard: `/scorecard?month=${asAt.slice(0, 7)}`,
        explain: addresses.explain(point.knownAt, this.clock.now().toISOString()),
      },
    });
  }
}
