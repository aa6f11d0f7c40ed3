import { Controller, Get, Header, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { EntityManager } from 'typeorm';
import { dayInWords, instantInWords, monthInWords } from '../../extracts/days-in-words.ts';
import { meetingsKnown, nextExtractAfter } from '../../extracts/publication/board-meetings.store.ts';
import { latestVersion } from '../../extracts/publication/publication.service.ts';
import { PublishedExtracts } from '../../extracts/publication/published-extracts.service.ts';
import { isPublished, preparers, restrictedReaders } from '../../extracts/publication/steps.ts';
import {
  versionsListed,
  type ExtractVersion,
  type ListedVersion,
} from '../../extracts/publication/versions.store.ts';
import { dueDaysOf } from '../../extracts/publication/working-days-of-month.ts';
import { addMonths, monthEnd } from '../../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { MonthAsked } from './extracts.dto.ts';
import { isAmong, lookAgainSeconds, MonthPage } from './month-page.ts';
import { statusTag } from './steps-in-words.ts';

const page = pagesIn(new URL('.', import.meta.url));

/** The Board's extracts: every month, and where one stands. Board members are given what is published. */
@Controller('extracts')
@ApiExcludeController()
@Allow(...restrictedReaders)
export class ExtractsPagesController {
  constructor(
    @Inject(MonthPage) private readonly months: MonthPage,
    @Inject(PublishedExtracts) private readonly published: PublishedExtracts,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async list(@Tx() db: EntityManager, @Who() who: Asker): Promise<string> {
    const isPreparer = isAmong(who, preparers);
    const versions = (await versionsListed(db)).filter(({ status }) => isPreparer || isPublished(status));
    const today = this.clock.today();
    const next = (await meetingsKnown(db)).find(({ heldOn, isCancelled }) => !isCancelled && heldOn >= today);
    return page('extracts.njk', shellOf(who, this.signIn, '/extracts'), {
      isPreparer,
      versions: versions.map(versionShown),
      next: next && { heldOn: dayInWords(next.heldOn), publishOn: dayInWords(next.publishOn) },
    });
  }

  @Get(':month')
  async month(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Query() { done, refresh }: MonthAsked,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const version = await latestVersion(db, month);
    if (!isAmong(who, preparers)) return this.forTheBoard(db, who, version, reply);
    const isWatched = version.isBeingPublished && refresh !== 'off';
    if (isWatched) void reply.header('refresh', String(lookAgainSeconds));
    void reply.header('content-type', pageType);
    return this.months.show(db, who, version, { done, isWatched });
  }

  private async forTheBoard(
    db: EntityManager,
    who: Asker,
    { asAt }: ExtractVersion,
    reply: FastifyReply,
  ): Promise<string | undefined> {
    const published = await this.published.latest(db, asAt);
    const month = asAt.slice(0, 7);
    if (published) {
      await reply.redirect(`/extracts/${month}/v${published.version}`, 303);
      return undefined;
    }
    const announced = await nextExtractAfter(db, monthEnd(addMonths(asAt, -1)), null);
    void reply.header('content-type', pageType);
    return page('being-prepared.njk', shellOf(who, this.signIn, `/extracts/${month}`), {
      monthWords: monthInWords(asAt),
      publishedOn: dayInWords(announced ?? dueDaysOf(asAt).publishBy),
      isAnnounced: announced !== null,
    });
  }
}

const versionShown = (version: ListedVersion) => ({
  month: version.asAt.slice(0, 7),
  monthWords: monthInWords(version.asAt),
  version: version.version,
  status: statusTag(version.status),
  isOut: isPublished(version.status),
  asAt: dayInWords(version.asAt),
  knownAt: version.countKnownAt && instantInWords(version.countKnownAt),
  published:
    version.publishedAt &&
    `${instantInWords(version.publishedAt)}${version.publishedBy ? ` by ${version.publishedBy}` : ''}`,
});
