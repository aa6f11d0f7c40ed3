import { randomUUID } from 'node:crypto';
import { Controller, Get, Header, Inject, Param, Post, Redirect, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { requestKinds } from '../../domain/codes/request-kinds.ts';
import { dayInWords } from '../../extracts/days-in-words.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow, type Role } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { Problem } from '../../platform/http/problems.ts';
import { actionKeepers } from '../../plans/actions.controller.ts';
import type { Plan } from '../../plans/plan.ts';
import { PLANS } from '../../plans/plans.controller.ts';
import { YouSaidController } from '../../plans/you-said.controller.ts';
import { AnswerSent } from '../../plans/you-said.dto.ts';
import { priorityInFile } from '../../plans/you-said.service.ts';
import { everybodyWhoSignsIn } from '../../records/workforce/who-may.ts';
import { doAsked } from '../layout/doing.ts';
import { errorsIn, formShown, sentBy, typedIn, type Field, type Typed } from '../layout/form.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { groupsOf } from './said-rows.ts';

const page = pagesIn(new URL('.', import.meta.url));

const hidden = (name: string): Field => ({ kind: 'text', name, label: name, noun: name, missing: name });
/** Which priority is answered: the address says so. */
const named = ['plan', 'voice', 'priority'].map(hidden);
const fields: readonly Field[] = [
  {
    kind: 'words',
    name: 'words',
    label: 'What we did',
    hint: 'In words that a child of ten can read. The public reads it: name no child or young person.',
    noun: 'What we did',
    missing: 'Say what we did',
  },
  {
    kind: 'day',
    name: 'answeredOn',
    label: 'When was it done?',
    hint: 'For example, 31 1 2019',
    noun: 'The day',
    missing: 'Say on which day',
  },
  {
    kind: 'text',
    name: 'action',
    label: 'The id of an action that answers it (if there is one)',
    hint: 'As the address of its page has it.',
    noun: 'The action',
    missing: 'The action may be left out',
  },
  {
    kind: 'list',
    name: 'requestKind',
    label: 'The kind of request that shows it (if there is one)',
    noun: 'The kind',
    missing: 'The kind may be left out',
    options: requestKinds.map((kind) => ({ value: kind, text: kind.replaceAll('-', ' ') })),
  },
];

type Names = Pick<AnswerSent, 'plan' | 'voice' | 'priority'>;

/** What children and young people asked for and what was done about it; a form that answers, the API's own operation. */
@Controller('you-said')
@ApiExcludeController()
@Allow(...everybodyWhoSignsIn)
export class YouSaidPagesController {
  constructor(
    @Inject(YouSaidController) private readonly said: YouSaidController,
    @Inject(PLANS) private readonly plans: readonly Plan[],
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async list(@Tx() db: EntityManager, @Who() who: Asker, @Req() request: FastifyRequest): Promise<string> {
    const { items, countedAsAt } = await this.said.list(db, who, null, {}, request);
    return page('you-said.njk', shellOf(who, this.signIn, '/you-said'), {
      groups: groupsOf(items),
      unanswered: items.filter(({ unansweredForMonths }) => unansweredForMonths !== null).length,
      of: items.length,
      countedAsAt: countedAsAt && dayInWords(countedAsAt),
      mayAnswer: who.roles.some((role) => (actionKeepers as readonly Role[]).includes(role)),
    });
  }

  @Get(':plan/:voice/:priority')
  @Allow(...actionKeepers)
  @Header('content-type', pageType)
  form(@Who() who: Asker, @Param() names: Names): string {
    return this.formWith(who, names, {});
  }

  @Post(':plan/:voice/:priority')
  @Allow(...actionKeepers)
  @RouteConfig({ takesForm: true })
  @Redirect()
  async answer(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param() names: Names,
    @Req() { body }: FastifyRequest,
  ) {
    const typed = { ...typedIn(body), ...names };
    await doAsked(
      db,
      async (within) => this.said.answer(within, await sentBy(AnswerSent, [...named, ...fields], typed)),
      async (problem) => this.formWith(who, names, typed, problem),
    );
    return { url: '/you-said', statusCode: 303 };
  }

  private formWith(who: Asker, names: Names, typed: Typed, problem?: Problem): string {
    const asked = priorityInFile(this.plans, names);
    if (!asked) throw new Problem('not-found');
    return page('answer.njk', shellOf(who, this.signIn, `/you-said/${names.priority}`), {
      asked: asked.asked,
      askedBy: asked.askedBy,
      heardOn: dayInWords(asked.heardOn),
      key: randomUUID(),
      form: formShown(fields, typed, problem ? errorsIn(fields, typed, problem) : []),
    });
  }
}
