import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { EntityManager } from 'typeorm';
import boardMonthly from '../../extracts/board-monthly/board-monthly.extract.ts';
import { BoardReports, monthEndOf } from '../../extracts/board-reports.service.ts';
import { servedPage, styleSource } from '../../extracts/formats/html.format.ts';
import { isPublished, preparers } from '../../extracts/publication/steps.ts';
import { sourceOfVersion } from '../../extracts/publication/version-source.ts';
import { versionsOf } from '../../extracts/publication/versions.store.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { asExtractPage } from './extract-page.ts';

/** What the Board would be given: the version that is being prepared, with its commentary, or a month that was counted and has none. */
@Controller('extracts/:month/draft')
@ApiExcludeController()
@Allow(...preparers)
export class DraftController {
  constructor(
    @Inject(BoardReports) private readonly reports: BoardReports,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  async draft(
    @Tx() db: EntityManager,
    @Who() { name, roles }: Asker,
    @Param('month') month: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const version = (await versionsOf(db, monthEndOf(month))).at(-1);
    if (version && isPublished(version.status)) {
      await reply.redirect(`/extracts/${month}/v${version.version}`, 303);
      return undefined;
    }
    const source = version
      ? await sourceOfVersion(db, this.reports, version)
      : await this.reports.sourceOf(db, month);
    const { isDemo, cookie } = this.signIn;
    asExtractPage(reply, styleSource);
    return servedPage(boardMonthly.report(source), {
      place: isDemo ? 'Pledgekeeper, a demonstration: everybody in it is invented' : 'Pledgekeeper',
      name,
      roles: roles.join(', ').replaceAll('-', ' '),
      signOutAt: cookie ? '/sign-out' : null,
    });
  }
}
