import { randomUUID } from 'node:crypto';
import { Controller, Get, Header, Inject, Param, Post, Redirect, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { BoardReports, monthEndOf } from '../../extracts/board-reports.service.ts';
import { dayInWords, instantInWords, monthInWords } from '../../extracts/days-in-words.ts';
import { CommentaryController } from '../../extracts/publication/commentary.controller.ts';
import { CommentarySent } from '../../extracts/publication/publication.dto.ts';
import { latestVersion } from '../../extracts/publication/publication.service.ts';
import { preparers } from '../../extracts/publication/steps.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import type { Problem } from '../../platform/http/problems.ts';
import { doAsked } from '../layout/doing.ts';
import {
  errorsIn,
  formShown,
  sentBy,
  typedFrom,
  typedIn,
  type Field,
  type FormError,
  type Typed,
} from '../layout/form.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { isAmong } from './month-page.ts';

const page = pagesIn(new URL('.', import.meta.url));

const fields: readonly Field[] = [
  {
    kind: 'words',
    name: 'because',
    label: 'Why it is so',
    hint: 'For the Board, in 120 words at most. Name nobody.',
    noun: 'Why it is so',
    missing: 'Say why it is so',
  },
  {
    kind: 'words',
    name: 'weAreDoing',
    label: 'What we are doing about it',
    hint: 'In 120 words at most. Name nobody.',
    noun: 'What we are doing about it',
    missing: 'Say what we are doing about it',
  },
  {
    kind: 'day',
    name: 'by',
    label: 'By when (if there is a day)',
    hint: 'For example, 31 5 2019',
    noun: 'The day',
    missing: 'The day may be left out',
  },
];

/** What the owner of a measure says of it to the Board, as a form that the API's own operation answers. */
@Controller('extracts/:month/commentary/:measure')
@ApiExcludeController()
@Allow(...preparers)
export class CommentaryPageController {
  constructor(
    @Inject(CommentaryController) private readonly commentary: CommentaryController,
    @Inject(BoardReports) private readonly reports: BoardReports,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  open(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Param('measure') measure: string,
  ): Promise<string> {
    return this.form(db, who, { month, measure });
  }

  @Post()
  @RouteConfig({ takesForm: true })
  @Redirect()
  async write(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Param('measure') measure: string,
    @Req() { body }: FastifyRequest,
  ) {
    const typed = typedIn(body);
    await doAsked(
      db,
      async (within) => {
        const sent = await sentBy(CommentarySent, fields, typed);
        await this.commentary.write(within, who, month, measure, typed['version'] ?? '', sent);
      },
      (problem) => this.form(db, who, { month, measure, typed, problem }),
    );
    return { url: `/extracts/${month}?done=commentary`, statusCode: 303 };
  }

  private async form(
    db: EntityManager,
    who: Asker,
    { month, measure, typed, problem }: { month: string; measure: string; typed?: Typed; problem?: Problem },
  ): Promise<string> {
    const stands = await this.commentary.read(db, month, measure);
    const { status } = await latestVersion(db, month);
    const isStale = problem?.code === 'stale';
    const { because = '', weAreDoing = '', by = null } = stands.commentary ?? {};
    return page('commentary.njk', shellOf(who, this.signIn, `/extracts/${month}/commentary`), {
      month,
      monthWords: monthInWords(monthEndOf(month)),
      title: this.reports.catalogue.measures.find(({ id }) => id === measure)!.title,
      needed: stands.needed,
      owner: stands.owner?.name ?? null,
      dueOn: dayInWords(stands.dueOn),
      stands: stands.commentary && wordingShown(stands.commentary),
      earlier: stands.earlier.map(wordingShown),
      whyNot: problem ? null : whyNotWritten(who, status, stands.owner?.workerId ?? null),
      isStale,
      form: formShown(
        fields,
        typed ?? typedFrom(fields, { because, weAreDoing, by: by ?? '' }),
        problem ? errorsOf(problem, typed ?? {}) : [],
      ),
      // A clash is checked against what was read first; once it is told, against what stands now.
      version: isStale ? stands.version : (typed?.['version'] ?? stands.version),
      key: randomUUID(),
    });
  }
}

const errorsOf = (problem: Problem, typed: Typed): FormError[] =>
  problem.code === 'stale'
    ? [{ text: changedMeanwhile, href: '#stands', name: null }]
    : errorsIn(fields, typed, problem);

const changedMeanwhile =
  'Somebody wrote this after you opened the form. Read what stands now, check what you typed, and save it again.';

/** Why there is no form for whoever asks; null where there is one. */
function whyNotWritten(who: Asker, status: string, ownerId: string | null): string | null {
  if (status !== 'draft') return `It is ${status.replace('-', ' ')}, so nothing is written in it now.`;
  if (ownerId === who.workerId || isAmong(who, ['performance-analyst', 'administrator'])) return null;
  return 'Its owner writes it, or an analyst for them.';
}

type Wording = NonNullable<Awaited<ReturnType<CommentaryController['read']>>['commentary']>;

const wordingShown = ({ because, weAreDoing, by, owner, writtenAt }: Wording) => ({
  because,
  weAreDoing,
  by: by && dayInWords(by),
  signed: `${owner}, ${instantInWords(writtenAt)}`,
});
