import { randomUUID } from 'node:crypto';
import { Controller, Get, Header, Inject, Param, Post, Redirect, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { monthEndOf } from '../../extracts/board-reports.service.ts';
import { instantInWords, monthInWords } from '../../extracts/days-in-words.ts';
import { preparers } from '../../extracts/publication/steps.ts';
import { CommitteeFormSent } from '../../extracts/reports/committee-form.dto.ts';
import { formTold, writeForm } from '../../extracts/reports/committee-form.service.ts';
import { everyField, type CommitteeField } from '../../extracts/scrutiny-report/committee-form.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import type { Problem } from '../../platform/http/problems.ts';
import { doAsked } from '../layout/doing.ts';
import { errorsIn, formShown, sentBy, typedFrom, typedIn, type Field, type Typed } from '../layout/form.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';

const page = pagesIn(new URL('.', import.meta.url));

const fields: readonly Field[] = everyField.map(({ name, label, kind }: CommitteeField) => ({
  kind: kind === 'access' ? 'choice' : kind,
  name,
  label,
  noun: label,
  missing: `${label} may be left out`,
  ...(kind === 'access' && {
    hint: 'Of a private report the public is given nothing.',
    options: ['Public', 'Private'].map((value) => ({ value, text: value })),
  }),
}));

/** What only people know of the report to Scrutiny, as a form with the committee's own parts. */
@Controller('extracts/:month/reports/scrutiny/form')
@ApiExcludeController()
@Allow(...preparers)
export class CommitteeFormController {
  constructor(@Inject(SignIn) private readonly signIn: SignIn) {}

  @Get()
  @Header('content-type', pageType)
  open(@Tx() db: EntityManager, @Who() who: Asker, @Param('month') month: string): Promise<string> {
    return this.form(db, who, month);
  }

  @Post()
  @RouteConfig({ takesForm: true })
  @Redirect()
  async write(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Req() { body }: FastifyRequest,
  ) {
    const typed = typedIn(body);
    await doAsked(
      db,
      async (within) =>
        writeForm(within, month, await sentBy(CommitteeFormSent, fields, typed), typed['version'] ?? ''),
      (problem) => this.form(db, who, month, { typed, problem }),
    );
    return { url: `/extracts/${month}/reports?done=form`, statusCode: 303 };
  }

  private async form(
    db: EntityManager,
    who: Asker,
    month: string,
    refused?: { typed: Typed; problem: Problem },
  ): Promise<string> {
    const stands = await formTold(db, month);
    const isStale = refused?.problem.code === 'stale';
    return page('committee-form.njk', shellOf(who, this.signIn, `/extracts/${month}/reports`), {
      month,
      monthWords: monthInWords(monthEndOf(month)),
      written: stands.writtenAt && `${stands.writtenBy}, ${instantInWords(stands.writtenAt)}`,
      stands: isStale
        ? everyField.flatMap(({ name, label }) =>
            stands.fields[name] ? [{ label, said: stands.fields[name] }] : [],
          )
        : [],
      form: formShown(
        fields,
        refused?.typed ?? typedFrom(fields, stands.fields),
        refused ? errorsOf(refused) : [],
      ),
      // A clash is checked against what was read first; once it is told, against what stands now.
      version: isStale ? stands.version : (refused?.typed['version'] ?? stands.version),
      key: randomUUID(),
    });
  }
}

const errorsOf = ({ typed, problem }: { typed: Typed; problem: Problem }) =>
  problem.code === 'stale'
    ? [
        {
          text: 'Somebody recorded this after you opened the form. Read what stands now, check what you typed, and save it again.',
          href: '#stands',
          name: null,
        },
      ]
    : errorsIn(fields, typed, problem);
