import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow, type Role } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { notAfter, refuse } from '../facts/checks.ts';
import { StaysOpen } from '../retention/stays-open.ts';
import { TaskClosed, TaskDone, taskExample } from './task.dto.ts';
import type { Task } from './task.entity.ts';
import { tasks } from './tasks.store.ts';

/** What somebody is to do about a person, because something else was recorded. */
@Controller('api/v1/people/:personId/tasks')
@PersonParam()
@Allow('social-worker', 'personal-adviser', 'team-manager', 'reviewing-officer', 'virtual-school')
@StaysOpen()
export class TasksController {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Get()
  @ReadsRecord()
  @ApiOperation({
    summary:
      'What is to be done about a person, and what was; on a day, what was still to be done at its end',
  })
  @ApiOkResponse({
    example: {
      asAt: null,
      knownAt: null,
      personId: taskExample.personId,
      version: '48211-1',
      items: [taskExample],
    },
  })
  async list(
    @Tx() db: EntityManager,
    @Who() { acting }: Asker,
    @Param('personId') personId: string,
    @AsAt() asAt: PlainDate | null,
  ) {
    const { version, items } = await tasks.of(db, personId);
    const isOpen = ({ doneOn, closedOn }: Task) => {
      const ended = doneOn ?? closedOn;
      return asAt === null || ended === null || ended > asAt;
    };
    return { personId, version, items: items.filter((task) => isShownTo(acting, task) && isOpen(task)) };
  }

  @Post(':taskId/done')
  @HttpCode(200)
  @IdParam('taskId', 'Of a task')
  @NeedsVersion()
  @ApiOperation({ summary: 'Say that a task was done, and when' })
  @ApiOkResponse({
    example: { ...taskExample, doneOn: '2019-01-29', doneBy: taskExample.recordedBy, version: '48302' },
  })
  async done(
    @Tx() db: EntityManager,
    @Who() { acting, workerId }: Asker,
    @Param('personId') personId: string,
    @AnId('taskId') id: string,
    @IfMatch() version: string,
    @Body() { doneOn }: TaskDone,
  ): Promise<Task> {
    const task = await this.toEnd(db, acting, personId, id, version);
    refuse(notAfter('doneOn', doneOn, this.clock.today()));
    return tasks.change(db, task, { doneOn, doneBy: workerId });
  }

  @Post(':taskId/close')
  @HttpCode(200)
  @IdParam('taskId', 'Of a task')
  @NeedsVersion()
  @ApiOperation({
    summary: 'Say that a task will not be done here, why, and who does it instead: at the 25th birthday, say',
  })
  @ApiOkResponse({
    example: {
      ...taskExample,
      closedOn: '2019-03-10',
      closedBecause: 'They are 25, and the housing service goes on with it',
      handedTo: 'Kirklees Homes',
      version: '48302',
    },
  })
  async close(
    @Tx() db: EntityManager,
    @Who() { acting }: Asker,
    @Param('personId') personId: string,
    @AnId('taskId') id: string,
    @IfMatch() version: string,
    @Body() { closedOn, because, handedTo = null }: TaskClosed,
  ): Promise<Task> {
    const task = await this.toEnd(db, acting, personId, id, version);
    refuse(notAfter('closedOn', closedOn, this.clock.today()));
    return tasks.change(db, task, { closedOn, closedBecause: because, handedTo });
  }

  /** A task that is open, for whoever may end it. Throws a Problem to the others. */
  private async toEnd(
    db: EntityManager,
    acting: readonly Role[],
    personId: string,
    id: string,
    version: string,
  ): Promise<Task> {
    const known = await tasks.one(db, personId, id);
    if (!isShownTo(acting, known)) throw new Problem('not-found');
    if (![known.forRole, 'team-manager'].some((role) => acting.includes(role as Role)))
      throw new Problem(
        'not-allowed',
        `This is for a ${known.forRole} to do. They, or a team manager, say what became of it.`,
      );
    const task = await tasks.oneAt(db, personId, id, version);
    if (task.doneOn !== null) throw new Problem('cannot-be-so', `It was done on ${task.doneOn}.`);
    if (task.closedOn !== null) throw new Problem('cannot-be-so', `It was closed on ${task.closedOn}.`);
    return task;
  }
}

/**
 * Social workers and team managers see them all; the others what is theirs to do, for a task may name the council that a
 * child lives in, which not everybody who sees the child is told.
 */
const isShownTo = (acting: readonly Role[], { forRole }: Task): boolean =>
  acting.some((role) => role === 'social-worker' || role === 'team-manager' || role === forRole);
