import { randomUUID } from 'node:crypto';
import { Controller, Get, Header, Inject, Post, Redirect, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { BreakGlassController } from '../../platform/access/break-glass.controller.ts';
import { GlassToBreak } from '../../platform/access/break-glass.dto.ts';
import { NeedsFreshSignIn } from '../../platform/access/fresh-sign-in.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { Problem } from '../../platform/http/problems.ts';
import { doAsked } from '../layout/doing.ts';
import { errorsIn, formShown, sentBy, typedIn, type Field, type Typed } from '../layout/form.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';

const page = pagesIn(new URL('.', import.meta.url));

const fields: readonly Field[] = [
  {
    kind: 'text',
    name: 'childId',
    label: 'The council’s reference of the child or young person',
    hint: 'For example, C204117',
    noun: 'The reference',
    missing: 'Enter the council’s reference',
  },
  {
    kind: 'words',
    name: 'reason',
    label: 'Why can it not wait for whoever is allocated?',
    hint: 'At least 20 characters. A manager reads it.',
    noun: 'The reason',
    missing: 'Say why it cannot wait',
  },
];

/** To see, in an emergency and for an hour, somebody who is not allocated to the asker. */
@Controller('break-glass')
@ApiExcludeController()
@Allow('social-worker', 'personal-adviser', 'team-manager')
export class BreakGlassPageController {
  constructor(
    @Inject(BreakGlassController) private readonly glass: BreakGlassController,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @NeedsFreshSignIn()
  @Header('content-type', pageType)
  open(@Who() who: Asker): string {
    return this.form(who, {});
  }

  @Post()
  @NeedsFreshSignIn()
  @RouteConfig({ takesForm: true })
  @Redirect()
  async break(@Tx() db: EntityManager, @Who() who: Asker, @Req() { body, access }: FastifyRequest) {
    const typed = typedIn(body);
    let personId = '';
    await doAsked(
      db,
      async (within) => {
        const sent = await sentBy(GlassToBreak, fields, typed);
        personId = (await this.opened(within, sent)).personId;
      },
      async (problem) => this.form(who, typed, problem),
    );
    access!.people.add(personId);
    return { url: `/people/${personId}?done=glass`, statusCode: 303 };
  }

  /** Nobody, and nobody for them, are told apart from nothing else. */
  private async opened(db: EntityManager, sent: GlassToBreak) {
    try {
      return await this.glass.open(db, sent);
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.code !== 'not-found') throw thrown;
      const detail = 'childId is nobody’s, or of somebody whose record is kept by others. Check it.';
      throw new Problem('cannot-be-so', undefined, [{ pointer: '#/childId', detail }]);
    }
  }

  private form(who: Asker, typed: Typed, problem?: Problem): string {
    return page('break-glass.njk', shellOf(who, this.signIn, '/break-glass'), {
      form: formShown(fields, typed, problem ? errorsIn(fields, typed, problem) : []),
      formKey: randomUUID(),
    });
  }
}
