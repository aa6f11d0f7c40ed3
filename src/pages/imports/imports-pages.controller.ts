import { Body, Controller, Get, Header, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import {
  AskImports,
  importNamed,
  whyNotTaken,
  whyNotUndone,
} from '../../imports/asked/ask-imports.service.ts';
import { reportByCode } from '../../imports/asked/import-report.reader.ts';
import { inMegabytes, limits } from '../../imports/asked/limits.ts';
import { importsAskedFor, type ImportTold } from '../../imports/asked/imports.reader.ts';
import { addPeopleIn } from '../../platform/audit/people-shown.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { AnId } from '../../platform/http/params.ts';
import { problemOf, type Problem } from '../../platform/http/problems.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { factsOf, importShown, numberInWords } from './import-view.ts';
import { ListPage, UndoForm, Watching } from './imports.dto.ts';

const page = pagesIn(new URL('.', import.meta.url));
const onAPage = 25;
const lookAgainSeconds = 3;

/** Files arriving: what was asked for, asking for more, and taking one back. The rules are the API's, of `AskImports`. */
@Controller('imports')
@ApiExcludeController()
@Allow('performance-analyst', 'administrator')
export class ImportsPagesController {
  constructor(
    @Inject(AskImports) private readonly asks: AskImports,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async list(@Tx() db: EntityManager, @Who() who: Asker, @Query() { after }: ListPage): Promise<string> {
    const found = await importsAskedFor(db, { after, limit: onAPage });
    const imports = found.slice(0, onAPage).map(importShown);
    const next = found.length > onAPage ? `/imports?after=${imports.at(-1)!.id}` : null;
    return page('imports.njk', shellOf(who, this.signIn, '/imports'), {
      imports,
      next,
      number: numberInWords,
    });
  }

  @Get('new')
  @Header('content-type', pageType)
  form(@Who() who: Asker): string {
    return this.formWith(who, null);
  }

  @Post()
  @HttpCode(303)
  @RouteConfig({ takesFiles: true })
  async upload(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ location: string } | string> {
    try {
      return { location: `/imports/${await this.asks.upload(db, request)}` };
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind.status >= 500) throw error;
      void reply.code(problem.kind.status).header('content-type', pageType);
      return this.formWith(who, problem);
    }
  }

  @Get(':id')
  @Header('content-type', pageType)
  async read(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('id') id: string,
    @Query() { refresh }: Watching,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const told = await importNamed(db, id);
    addPeopleIn(told.standing, request.access!.people);
    const shown = importShown(told);
    const isWatched = shown.isOpen && refresh !== 'off';
    if (isWatched) reply.header('refresh', String(lookAgainSeconds));
    const seesChildren = who.acting.includes('performance-analyst');
    return page('import.njk', shellOf(who, this.signIn, `/imports/${id}`), {
      told,
      shown,
      facts: factsOf(told, shown),
      isWatched,
      lookAgainSeconds,
      changes: Object.entries(told.changes),
      hasDifferences: Object.values(told.changes).some(({ changed, takenAway }) => changed + takenAway > 0),
      codes: seesChildren && !shown.isOpen ? await reportByCode(db, id) : null,
      ...(await this.whatMayBeDone(db, told)),
      key: randomUUID(),
      number: numberInWords,
    });
  }

  @Post(':id/take')
  @HttpCode(303)
  @RouteConfig({ takesForm: true })
  async take(@Tx() db: EntityManager, @AnId('id') id: string): Promise<{ location: string }> {
    return { location: `/imports/${await this.asks.take(db, id)}` };
  }

  @Post(':id/undo')
  @HttpCode(303)
  @RouteConfig({ takesForm: true })
  async undo(
    @Tx() db: EntityManager,
    @AnId('id') id: string,
    @Body() { reason }: UndoForm,
  ): Promise<{ location: string }> {
    return { location: `/imports/${await this.asks.undo(db, id, reason)}` };
  }

  /** Of each button: null where it is offered, else why it is not; undefined where nobody would look for it. */
  private async whatMayBeDone(db: EntityManager, told: ImportTold) {
    const isTried = told.isDryRun && told.state === 'done';
    return {
      isTried,
      whyNotTaken: isTried ? await whyNotTaken(db, told) : null,
      isUndoable: !told.isDryRun && (await whyNotUndone(db, told)) === null,
    };
  }

  private formWith(who: Asker, problem: Problem | null): string {
    const errors = problem ? errorsIn(problem) : [];
    return page('new-import.njk', shellOf(who, this.signIn, '/imports/new'), {
      errors,
      summary: errors.map(({ field, text }) => ({ text, href: `#${field}` })),
      errorIn: Object.fromEntries(errors.map(({ field, text }) => [field, text])),
      largest: inMegabytes(limits.file),
      total: inMegabytes(limits.total),
      key: randomUUID(),
    });
  }
}

/** What is wrong, by field of the form; what is wrong with no field in particular is wrong with the files. */
const errorsIn = ({ errors, message }: Problem): { field: string; text: string }[] =>
  errors
    ? errors.map((fault) => ({
        field: 'pointer' in fault ? fault.pointer.slice(2) : 'files',
        text: fault.detail,
      }))
    : [{ field: 'files', text: message }];
