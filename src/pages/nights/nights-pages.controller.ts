import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { Catalogue } from '../../measures/catalogue.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { CATALOGUE } from '../../snapshots/measures.controller.ts';
import { nightNamed } from '../../snapshots/nights.controller.ts';
import { NightsAsked } from '../../snapshots/nights.dto.ts';
import { nightsShown } from '../../snapshots/nights.service.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { factsOf, freshnessInWords, measuresInWords, runInWords } from './night-view.ts';

const page = pagesIn(new URL('.', import.meta.url));
const number = (count: number) => count.toLocaleString('en-GB');

/** Whether the nights were counted, and what became of each measure. */
@Controller('ops/runs')
@ApiExcludeController()
@Allow('performance-analyst', 'administrator')
export class NightsPagesController {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Query() { limit, before }: NightsAsked,
  ): Promise<string> {
    const { lastComplete, items, next } = await nightsShown(db, this.clock.now(), { before, limit });
    return page('nights.njk', shellOf(who, this.signIn, '/ops/runs'), {
      freshness: freshnessInWords(lastComplete),
      isLate: lastComplete?.isLate ?? true,
      runs: items.map(runInWords),
      next: next && `/ops/runs?before=${next}`,
      number,
    });
  }

  @Get(':knownAt')
  @Header('content-type', pageType)
  async one(@Tx() db: EntityManager, @Who() who: Asker, @Param('knownAt') knownAt: string): Promise<string> {
    const run = await nightNamed(db, knownAt, this.clock.now());
    const titles = new Map(this.catalogue.measures.map(({ id, title }) => [id, title]));
    return page('night.njk', shellOf(who, this.signIn, '/ops/runs/one'), {
      run: runInWords(run),
      facts: factsOf(run),
      measures: measuresInWords(run.measures, titles),
      number,
    });
  }
}
