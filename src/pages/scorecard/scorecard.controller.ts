import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { dayInWords, instantInWords, monthInWords } from '../../extracts/days-in-words.ts';
import type { Catalogue } from '../../measures/catalogue.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { Problem } from '../../platform/http/problems.ts';
import { latestNight, monthEndsCounted } from '../../snapshots/figure.store.ts';
import { CATALOGUE } from '../../snapshots/measures.controller.ts';
import { countedDay, lastDayOf } from '../../snapshots/people-behind.service.ts';
import { figureReaders } from '../../snapshots/rights.ts';
import { scorecardOf } from '../../snapshots/scorecard.service.ts';
import { monthChoices } from '../layout/months.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { observedRows } from '../../snapshots/observations/observed-rows.ts';
import { ScorecardAsked } from './scorecard.dto.ts';
import { scorecardGroups } from './scorecard-page.ts';

const page = pagesIn(new URL('.', import.meta.url));

/** Every measure of a month on one page, by the pledge it serves. */
@Controller('scorecard')
@ApiExcludeController()
@Allow(...figureReaders)
export class ScorecardController {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async scorecard(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Query() { month }: ScorecardAsked,
  ): Promise<string> {
    const asAt = await countedDay(db, month ? lastDayOf(month) : null);
    const scorecard = await scorecardOf(db, this.catalogue.measures, asAt);
    if (!scorecard)
      throw new Problem(
        'not-found',
        `${monthInWords(asAt)} is not counted. Run: pledgekeeper nightly --as-at ${asAt}`,
      );
    const night = await latestNight(db);
    return page('scorecard.njk', shellOf(who, this.signIn, '/scorecard'), {
      month: monthInWords(asAt),
      asAt: dayInWords(asAt),
      knownAt: instantInWords(scorecard.knownAt),
      night: night && dayInWords(night.asAt),
      months: monthChoices(await monthEndsCounted(db), asAt, (day) => day.slice(0, 7)),
      groups: scorecardGroups(scorecard, await observedRows(db, this.catalogue.observed, asAt)),
    });
  }
}
