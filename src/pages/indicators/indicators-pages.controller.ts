import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { Indicators } from '../../plans/indicators/indicators.service.ts';
import { indicatorReaders } from '../../plans/indicators/rights.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { periodInWords } from './period-in-words.ts';
import { areaTable, gapOf, rowOf, titleOf } from './indicator-view.ts';

const page = pagesIn(new URL('.', import.meta.url));
const kinds = [
  { kind: 'population', title: 'Everybody who lives here' },
  { kind: 'performance', title: 'Those whom services serve' },
] as const;

/** What others publish that the plans look at: each indicator with its sources, and tables as they were printed. */
@Controller('indicators')
@ApiExcludeController()
@Allow(...indicatorReaders)
export class IndicatorsPagesController {
  constructor(
    @Inject(Indicators) private readonly indicators: Indicators,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async list(@Tx() db: EntityManager, @Who() who: Asker): Promise<string> {
    const found = await this.indicators.list(db, who, null);
    const tables = await this.indicators.tables(db, who, null);
    return page('indicators.njk', shellOf(who, this.signIn, '/indicators'), {
      sections: kinds
        .map(({ kind, title }) => ({
          title,
          id: kind,
          rows: found
            .filter(({ indicator }) => indicator.kind === kind)
            .map(({ indicator, latest }) => ({
              text: indicator.text,
              href: `/indicators/${indicator.id}`,
              latest: latest && rowOf(indicator, latest),
            })),
        }))
        .filter(({ rows }) => rows.length),
      tables: tables.map((one) => ({
        title: titleOf(one),
        source: one.source.title,
        href: `/indicators/tables/${one.id}`,
      })),
    });
  }

  @Get('tables/:id')
  @Header('content-type', pageType)
  async table(@Tx() db: EntityManager, @Who() who: Asker, @Param('id') id: string): Promise<string> {
    const found = await this.indicators.table(db, who, id, null);
    return page('table-of-areas.njk', shellOf(who, this.signIn, `/indicators/tables/${id}`), {
      title: titleOf(found),
      source: found.source,
      period: periodInWords(found),
      table: areaTable(found),
      hasBlanks: found.rows.some(({ cells, total }) => [...cells, total].includes(null)),
      notes: found.notes,
      links: found.rows.map(({ id: one, text }) => ({ text, href: `/indicators/${one}` })),
    });
  }

  @Get(':id')
  @Header('content-type', pageType)
  async indicator(@Tx() db: EntityManager, @Who() who: Asker, @Param('id') id: string): Promise<string> {
    const { indicator, numbers, gaps, notes } = await this.indicators.read(db, who, id, null);
    const latest = numbers.filter(({ isLatest }) => isLatest);
    const rows = (of: typeof numbers) => of.map((one) => rowOf(indicator, one));
    return page('indicator.njk', shellOf(who, this.signIn, `/indicators/${id}`), {
      indicator,
      series: rows(latest.filter(({ geography, group }) => geography.kind === 'whole' && group === 'all')),
      areas: rows(latest.filter(({ geography, group }) => geography.kind !== 'whole' && group === 'all')),
      gaps: gaps.map((one) => gapOf(indicator, one)),
      sources: rows(numbers),
      notes,
    });
  }
}
