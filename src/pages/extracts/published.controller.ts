import { Controller, Get, Header, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { EntityManager } from 'typeorm';
import { monthEndOf } from '../../extracts/board-reports.service.ts';
import { instantInWords, monthInWords } from '../../extracts/days-in-words.ts';
import { PublishedExtracts } from '../../extracts/publication/published-extracts.service.ts';
import { preparers, restrictedReaders } from '../../extracts/publication/steps.ts';
import { addressOf } from '../../extracts/publication/told.ts';
import type { ExtractVersion } from '../../extracts/publication/versions.store.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow, councilRoles } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { Problem } from '../../platform/http/problems.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { asExtractPage, styleSourceIn } from './extract-page.ts';
import { bridgesShown, variantsShown } from './files-in-words.ts';
import { isAmong } from './month-page.ts';
import { statusTag } from './steps-in-words.ts';

const page = pagesIn(new URL('.', import.meta.url));

/** Published versions: the very page, and every file of them. Whoever may not have the restricted variant is given the open one. */
@Controller('extracts/:month/v:version')
@ApiExcludeController()
@Allow(...councilRoles)
export class PublishedController {
  constructor(
    @Inject(PublishedExtracts) private readonly published: PublishedExtracts,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  async read(
    @Tx() db: EntityManager,
    @Param('month') month: string,
    @Param('version') number: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const version = await this.publishedOne(db, month, number);
    const file =
      (await this.published.file(db, version, 'restricted', 'html')) ??
      (await this.published.file(db, version, 'open', 'html'));
    if (!file) throw new Problem('not-found');
    asExtractPage(reply, styleSourceIn(file.bytes));
    return file.bytes;
  }

  @Get('files')
  @Header('content-type', pageType)
  async files(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Param('version') number: string,
  ): Promise<string> {
    const version = await this.publishedOne(db, month, number);
    const latest = await this.published.latest(db, version.asAt);
    const files = await this.published.files(db, version);
    return page('files.njk', shellOf(who, this.signIn, `/extracts/${month}/files`), {
      month,
      monthWords: monthInWords(version.asAt),
      version: version.version,
      status: statusTag(version.status),
      publishedAt: version.publishedAt && instantInWords(version.publishedAt),
      changeNote: version.changeNote,
      newer: version.status === 'superseded' && latest ? latest.version : null,
      bridges: isAmong(who, restrictedReaders) ? bridgesShown(version.changes ?? []) : [],
      variants: variantsShown(files, addressOf(version)),
      back: isAmong(who, preparers) ? `/extracts/${month}` : '/extracts',
    });
  }

  private async publishedOne(db: EntityManager, month: string, number: string): Promise<ExtractVersion> {
    const found = /^[1-9]\d{0,5}$/.test(number)
      ? await this.published.version(db, monthEndOf(month), Number(number))
      : null;
    if (!found) throw new Problem('not-found', `No version ${number} of ${month} is published.`);
    return found;
  }
}
