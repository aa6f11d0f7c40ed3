import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { dayInWords } from '../../domain/dates/day-in-words.ts';
import { daysBetween } from '../../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { keepers } from '../../records/facts/staff.ts';
import { PeopleController } from '../../records/people/people.controller.ts';
import { PersonRetentionController } from '../../records/retention/person-retention.controller.ts';
import { TasksController } from '../../records/tasks/tasks.controller.ts';
import { RequestsController } from '../../records/voice/requests.controller.ts';
import { daysAhead } from '../../worklist/duties/coming-of-age.duty.ts';
import { goodbyes } from '../../worklist/goodbye.ts';
import { counted } from '../../worklist/words.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { frameOf } from '../person/frame.ts';
import { requestWords } from '../requests/request-words.ts';
import { taskWords } from '../tasks/task-words.ts';
import { retentionWords } from './retention-words.ts';

const page = pagesIn(new URL('.', import.meta.url));

/** What to see to before somebody is 25, what is still open with a way to end it, and what becomes of the record. */
@Controller('people/:personId/goodbye')
@ApiExcludeController()
@Allow(...keepers)
export class GoodbyeController {
  constructor(
    @Inject(PersonRetentionController) private readonly retention: PersonRetentionController,
    @Inject(RequestsController) private readonly requests: RequestsController,
    @Inject(TasksController) private readonly tasks: TasksController,
    @Inject(PeopleController) private readonly people: PeopleController,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async read(@Tx() db: EntityManager, @Who() who: Asker, @Param('personId') personId: string) {
    const day = this.clock.today();
    const person = await this.people.read(db, who, personId, null);
    const kept = await this.retention.read(db, personId);
    const requests = (await this.requests.list(db, personId, null)).items;
    const tasks = (await this.tasks.list(db, who, personId, day)).items;
    const days = daysBetween(day, kept.closesOn);
    const at = `/people/${personId}`;
    return page('goodbye.njk', shellOf(who, this.signIn, `${at}/goodbye`), {
      ...frameOf(who, person, null),
      isClosed: kept.isClosed,
      when: kept.isClosed
        ? `Turned 25 on ${dayInWords(kept.closesOn)}`
        : `Turns 25 on ${dayInWords(kept.closesOn)}${days <= daysAhead ? `, in ${counted(days, 'day')}` : ''}`,
      checklist: goodbyes.map((sentence) => {
        const [title, what] = sentence.split(': ') as [string, string];
        return { title, what: what.charAt(0).toUpperCase() + what.slice(1) };
      }),
      requests: requests.map((one) => requestWords(one, `${at}/requests`)).filter(({ isOpen }) => isOpen),
      tasks: tasks.map((one) => taskWords(one, { roles: who.roles, at: `${at}/tasks`, day })),
      kept: retentionWords(kept),
    });
  }
}
