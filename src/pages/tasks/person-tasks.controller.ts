import { Controller, Get, Header, Inject, Param, Post, Query, Redirect, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { OneOf } from '../../platform/http/fields.ts';
import { AnId } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { PeopleController } from '../../records/people/people.controller.ts';
import { StaysOpen } from '../../records/retention/stays-open.ts';
import { TasksController } from '../../records/tasks/tasks.controller.ts';
import { doAsked } from '../layout/doing.ts';
import { formPage } from '../layout/form-page.ts';
import { sentBy, typedFrom, typedIn, type Typed } from '../layout/form.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { frameOf, taskReaders } from '../person/frame.ts';
import { nameOf } from '../person/name-of.ts';
import { taskForms, type TaskForm, type TaskStep } from './task-forms.ts';
import { taskWords } from './task-words.ts';

const page = pagesIn(new URL('.', import.meta.url));

const done = { done: 'The task is done', close: 'The task is closed' } as const;

class TasksAsked {
  @OneOf(['done', 'close'], 'What was just recorded', 'done', { optional: true })
  done?: keyof typeof done;
}

/** What is to be done about one person because something else was recorded, and what was. */
@Controller('people/:personId/tasks')
@ApiExcludeController()
@Allow(...taskReaders)
@StaysOpen()
export class PersonTasksController {
  private readonly end: Record<TaskStep, Ending>;

  constructor(
    @Inject(TasksController) private readonly tasks: TasksController,
    @Inject(PeopleController) private readonly people: PeopleController,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {
    this.end = {
      done: (db, { who, personId, id, version }, sent) =>
        tasks.done(db, who, personId, id, version, sent as never),
      close: (db, { who, personId, id, version }, sent) =>
        tasks.close(db, who, personId, id, version, sent as never),
    };
  }

  @Get()
  @Header('content-type', pageType)
  async list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @Query() asked: TasksAsked,
  ) {
    const at = `/people/${personId}/tasks`;
    const person = await this.people.read(db, who, personId, null);
    const { items } = await this.tasks.list(db, who, personId, null);
    const all = items.map((task) => taskWords(task, { roles: who.roles, at, day: this.clock.today() }));
    return page('person-tasks.njk', shellOf(who, this.signIn, at), {
      ...frameOf(who, person, 'tasks'),
      open: all.filter(({ isOpen }) => isOpen),
      ended: all.filter(({ isOpen }) => !isOpen).toReversed(),
      done: asked.done ? done[asked.done] : null,
    });
  }

  @Get(':taskId/:step')
  @Header('content-type', pageType)
  async open(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('taskId') id: string,
    @Param('step') step: string,
  ) {
    const { fields, todays } = formAt(step);
    const typed = typedFrom(fields, { [todays]: this.clock.today() });
    return this.form(db, who, { personId, id, step, typed });
  }

  @Post(':taskId/:step')
  @RouteConfig({ takesForm: true })
  @Redirect()
  async take(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('taskId') id: string,
    @Param('step') step: string,
    @Req() { body }: FastifyRequest,
  ) {
    const { fields, Sent } = formAt(step);
    const typed = typedIn(body);
    await doAsked(
      db,
      async (within) => {
        const of = { who, personId, id, version: typed['version'] ?? '' };
        await this.end[step as TaskStep](within, of, await sentBy(Sent, fields, typed));
      },
      (problem) => this.form(db, who, { personId, id, step, typed, problem }),
    );
    return { url: `/people/${personId}/tasks?done=${step}`, statusCode: 303 };
  }

  private async form(db: EntityManager, who: Asker, { personId, id, step, typed, problem }: Shown) {
    const at = `/people/${personId}/tasks`;
    const { title, fields } = formAt(step);
    const task = (await this.tasks.list(db, who, personId, null)).items.find((one) => one.id === id);
    if (!task) throw new Problem('not-found');
    const { what, why, due } = taskWords(task, { roles: who.roles, at, day: this.clock.today() });
    return formPage(shellOf(who, this.signIn, `${at}/${id}`), {
      title,
      caption: nameOf(await this.people.read(db, who, personId, null)),
      intro: [`${what}, due ${due}. ${why}`],
      back: { href: at, text: 'Back' },
      action: `${at}/${id}/${step}`,
      fields,
      typed,
      button: 'Save',
      version: task.version,
      ...(problem && { problem }),
    });
  }
}

function formAt(step: string): TaskForm {
  if (!Object.hasOwn(taskForms, step)) throw new Problem('not-found');
  return taskForms[step as TaskStep];
}

type Ending = (
  db: EntityManager,
  of: { who: Asker; personId: string; id: string; version: string },
  sent: object,
) => Promise<unknown>;

interface Shown {
  readonly personId: string;
  readonly id: string;
  readonly step: string;
  readonly typed: Typed;
  readonly problem?: Problem;
}
