import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { dayInWords, withDaysInWords } from '../../domain/dates/day-in-words.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { addPeopleIn } from '../../platform/audit/people-shown.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { openTasks } from '../../worklist/worklist.reader.ts';
import type { Cards } from '../layout/cards.ts';
import { codeInWords } from '../layout/in-words.ts';
import { namesOf } from '../layout/names.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { taskReaders } from '../person/frame.ts';

const page = pagesIn(new URL('.', import.meta.url));

/** What is to be done because something else was recorded, of everybody whom the asker sees: the soonest due first. */
@Controller('tasks')
@ApiExcludeController()
@Allow(...taskReaders)
export class TasksPagesController {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async list(@Tx() db: EntityManager, @Who() who: Asker, @Req() { access }: FastifyRequest) {
    const today = this.clock.today();
    // A social worker and a manager see everybody's, as on the person's own page.
    const seesAll = who.acting.some((role) => role === 'social-worker' || role === 'team-manager');
    const tasks = await openTasks(db, seesAll ? taskReaders : who.acting, today);
    addPeopleIn(tasks, access!.people);
    const nameOf = await namesOf(
      db,
      who,
      tasks.map(({ personId }) => personId),
      today,
    );
    const table: Cards = {
      caption: 'To be done, the soonest due first',
      head: ['Who', 'What', 'Due', 'For'],
      rows: tasks.map(({ personId, kind, forRole, because, dueOn }) => [
        { text: nameOf(personId), href: `/people/${personId}/tasks` },
        { text: codeInWords(kind), note: withDaysInWords(because) },
        { text: dayInWords(dueOn), note: dueOn < today ? 'Overdue' : null, isLate: true },
        { text: codeInWords(forRole) },
      ]),
    };
    return page('tasks.njk', shellOf(who, this.signIn, '/tasks'), { table });
  }
}
