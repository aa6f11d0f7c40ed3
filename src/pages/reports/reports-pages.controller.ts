import { Controller, Get, Header, Inject, Param, Post, Query, Redirect } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { preparers } from '../../extracts/publication/steps.ts';
import { ReportsController } from '../../extracts/reports/reports.controller.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow, councilRoles } from '../../platform/access/policy.ts';
import { OneOf } from '../../platform/http/fields.ts';
import { doAsked } from '../layout/doing.ts';
import { pageType } from '../layout/page.ts';
import { doneWords, ReportsPage } from './reports-page.ts';

/** What was just done, by a fixed word. */
export class ReportsAsked {
  @OneOf(Object.keys(doneWords), 'What was just done', 'issued', { optional: true })
  done?: keyof typeof doneWords;
}

/** The reports beside the Board's extract of a month: everybody reads what they may have, those who prepare them issue them. */
@Controller('extracts/:month/reports')
@ApiExcludeController()
@Allow(...councilRoles)
export class ReportsPagesController {
  constructor(
    @Inject(ReportsController) private readonly reports: ReportsController,
    @Inject(ReportsPage) private readonly page: ReportsPage,
  ) {}

  @Get()
  @Header('content-type', pageType)
  list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Query() { done }: ReportsAsked,
  ): Promise<string> {
    return this.page.show(db, who, month, { done });
  }

  @Post(':kind')
  @Allow(...preparers)
  @RouteConfig({ takesForm: true })
  @Redirect()
  async issue(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Param('kind') kind: string,
  ) {
    await doAsked(
      db,
      (within) => this.reports.issue(within, kind, month),
      (problem) => this.page.show(db, who, month, { problem: problem.message }),
    );
    return { url: `/extracts/${month}/reports?done=issued`, statusCode: 303 };
  }
}
