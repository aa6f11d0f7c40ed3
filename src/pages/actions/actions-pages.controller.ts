import { randomUUID } from 'node:crypto';
import { Controller, Get, Header, Inject, Param, Post, Query, Redirect, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { standings, type Standing } from '../../domain/actions/council-action.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow, type Role } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { OneOf, Text } from '../../platform/http/fields.ts';
import { Problem } from '../../platform/http/problems.ts';
import { actionKeepers, ActionsController } from '../../plans/actions.controller.ts';
import type { Plan } from '../../plans/plan.ts';
import { PLANS } from '../../plans/plans.controller.ts';
import { everybodyWhoSignsIn } from '../../records/workforce/who-may.ts';
import { workersOn } from '../../records/workforce/workers.store.ts';
import { BlankIsNothing } from '../layout/blank.ts';
import { doAsked } from '../layout/doing.ts';
import { errorsIn, formShown, typedIn, type Field, type Typed } from '../layout/form.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { actionForms, agreedForm, type ActionForm, type FormName } from './action-forms.ts';
import { actionRow, actionShown, standingTag } from './action-rows.ts';

const page = pagesIn(new URL('.', import.meta.url));
const optional = { optional: true } as const;

class ActionsChosen {
  @BlankIsNothing()
  @Text('Of this plan', null, optional)
  plan?: string;

  @BlankIsNothing()
  @OneOf(['me'], 'Whose', 'me', optional)
  owner?: 'me';

  @BlankIsNothing()
  @OneOf(standings, 'How it stands', 'late', optional)
  standing?: Standing;
}

/** What the council gave its word on and what became of it; forms that record, each the API's own operation. */
@Controller('actions')
@ApiExcludeController()
@Allow(...everybodyWhoSignsIn)
export class ActionsPagesController {
  constructor(
    @Inject(ActionsController) private readonly actions: ActionsController,
    @Inject(PLANS) private readonly plans: readonly Plan[],
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async list(@Tx() db: EntityManager, @Who() who: Asker, @Query() chosen: ActionsChosen): Promise<string> {
    const { items } = await this.actions.list(db, who, null, chosen);
    const choice = (value: string, text: string, now = '') => ({ value, text, selected: value === now });
    return page('actions.njk', shellOf(who, this.signIn, '/actions'), {
      rows: items.map(actionRow),
      isFiltered: Object.values(chosen).some((one) => one !== undefined),
      mayRecord: isKeeper(who),
      filter: {
        plans: [
          choice('', 'Plans and meetings', chosen.plan),
          ...this.plans.map(({ id, title }) => choice(id, title, chosen.plan)),
        ],
        owners: [choice('', 'Anybody', chosen.owner), choice('me', 'Me', chosen.owner)],
        standings: [
          choice('', 'However it stands', chosen.standing),
          ...standings.map((one) => choice(one, standingTag(one).text, chosen.standing)),
        ],
      },
    });
  }

  @Get('new')
  @Allow(...actionKeepers)
  @Header('content-type', pageType)
  newForm(@Tx() db: EntityManager, @Who() who: Asker): Promise<string> {
    return this.form(db, who, { form: agreedForm });
  }

  @Post('new')
  @Allow(...actionKeepers)
  @RouteConfig({ takesForm: true })
  @Redirect()
  agree(@Tx() db: EntityManager, @Who() who: Asker, @Req() { body }: FastifyRequest) {
    return this.record(db, who, { form: agreedForm, body });
  }

  @Get(':key')
  @Header('content-type', pageType)
  async one(@Tx() db: EntityManager, @Who() who: Asker, @Param('key') key: string): Promise<string> {
    const action = await this.actions.read(db, key, null);
    return page('action.njk', shellOf(who, this.signIn, `/actions/${key}`), {
      ...actionShown(action),
      forms: formsFor(who, action).map((name) => ({
        href: `/actions/${key}/${name}`,
        text: actionForms[name].title,
      })),
    });
  }

  @Get(':key/done')
  @Header('content-type', pageType)
  doneForm(@Tx() db: EntityManager, @Who() who: Asker, @Param('key') key: string): Promise<string> {
    return this.form(db, who, { form: actionForms.done, key });
  }

  @Post(':key/done')
  @RouteConfig({ takesForm: true })
  @Redirect()
  done(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('key') key: string,
    @Req() { body }: FastifyRequest,
  ) {
    return this.record(db, who, { form: actionForms.done, key, body });
  }

  @Get(':key/:what')
  @Allow(...actionKeepers)
  @Header('content-type', pageType)
  otherForm(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('key') key: string,
    @Param('what') what: string,
  ): Promise<string> {
    return this.form(db, who, { form: formNamed(what), key });
  }

  @Post(':key/:what')
  @Allow(...actionKeepers)
  @RouteConfig({ takesForm: true })
  @Redirect()
  other(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('key') key: string,
    @Param('what') what: string,
    @Req() { body }: FastifyRequest,
  ) {
    return this.record(db, who, { form: formNamed(what), key, body });
  }

  private async record(
    db: EntityManager,
    who: Asker,
    { form, key, body }: { form: ActionForm; key?: string; body: unknown },
  ) {
    const typed = typedIn(body);
    const fields = await fieldsOf(db, form);
    await doAsked(
      db,
      (within) =>
        form.record(
          this.actions,
          { db: within, who, key: key ?? '', version: typed['version'] ?? '' },
          typed,
          fields,
        ),
      (problem) => this.form(db, who, { form, key, typed, problem }),
    );
    return { url: key === undefined ? '/actions' : `/actions/${key}`, statusCode: 303 };
  }

  private async form(
    db: EntityManager,
    who: Asker,
    asked: { form: ActionForm; key?: string; typed?: Typed; problem?: Problem },
  ): Promise<string> {
    const { form, key, typed = {}, problem } = asked;
    const action = key === undefined ? null : await this.actions.read(db, key, null);
    const fields = await fieldsOf(db, form);
    const version = action?.version ?? '';
    return page('form-page.njk', shellOf(who, this.signIn, `/actions/${key ?? 'new'}`), {
      title: form.title,
      action: action && actionRow(action),
      // A clash is checked against what was read first; once it is told, against what stands now.
      version: problem?.code === 'stale' ? version : (typed['version'] ?? version),
      key: randomUUID(),
      form: formShown(fields, typed, problem ? errorsIn(fields, typed, problem) : []),
    });
  }
}

const isKeeper = ({ roles }: Asker): boolean =>
  roles.some((role) => (actionKeepers as readonly Role[]).includes(role));

/** What whoever asks may record of the action as it stands. */
function formsFor(who: Asker, action: Awaited<ReturnType<ActionsController['read']>>): FormName[] {
  const { doneOn, plan, ownerWorker, steps } = action;
  if (steps.some(({ kind }) => kind === 'withdrawn')) return [];
  if (!isKeeper(who)) return ownerWorker === who.workerId && doneOn === null ? ['done'] : [];
  const open: FormName[] = ['done', 'move', 'owner'];
  return [
    ...(doneOn === null ? open : (['reopen'] as const)),
    ...(plan === null ? (['withdraw'] as const) : []),
  ];
}

function formNamed(what: string): ActionForm {
  if (!Object.hasOwn(actionForms, what)) throw new Problem('not-found');
  return actionForms[what as FormName];
}

/** How many members of staff a form offers. */
const staffOffered = 500;

/** With everybody who may be given it, where the form asks whom. */
async function fieldsOf(db: EntityManager, { fields, asksWhom }: ActionForm): Promise<readonly Field[]> {
  if (!asksWhom) return fields;
  const staff = await workersOn(db, null, { limit: staffOffered });
  const whom: Field = {
    kind: 'list',
    name: 'workerId',
    label: 'Or a member of staff, whose list reminds them',
    noun: 'The member of staff',
    missing: 'Choose somebody, or name a post or team',
    options: staff.map(({ id, name, team }) => ({ value: id, text: team ? `${name}, ${team}` : name })),
  };
  return fields.flatMap((field) => (field.name === 'post' ? [field, whom] : [field]));
}
