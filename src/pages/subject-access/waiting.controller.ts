import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { dayInWords } from '../../domain/dates/day-in-words.ts';
import { daysBetween } from '../../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { addPeopleIn } from '../../platform/audit/people-shown.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { keepers } from '../../records/facts/staff.ts';
import { accessWaiting, type AccessWaiting } from '../../records/subject-access/waiting.reader.ts';
import { workersNamed } from '../../records/voice/workers-named.reader.ts';
import type { Cards } from '../layout/cards.ts';
import { namesOf } from '../layout/names.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { decidedInWords, leftInWords } from './request-view.ts';

const page = pagesIn(new URL('.', import.meta.url));

/** Who waits for their own record, of those whom the asker sees: the soonest due first. */
@Controller('subject-access')
@ApiExcludeController()
@Allow(...keepers)
export class WaitingForRecordsController {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async list(@Tx() db: EntityManager, @Who() who: Asker, @Req() { access }: FastifyRequest) {
    const today = this.clock.today();
    const waiting = await accessWaiting(db, null, today);
    addPeopleIn(waiting, access!.people);
    const people = waiting.map(({ personId }) => personId);
    const nameOf = await namesOf(db, who, people, today);
    const workers = await workersNamed(
      db,
      waiting.map(({ reviewerId }) => ({ workerId: reviewerId })),
    );
    const table: Cards = {
      caption: 'Waiting for an answer, the soonest due first',
      head: ['Who', 'Asked', 'Due', 'How far', 'Works on it'],
      rows: waiting
        .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
        .map((request) => {
          const { requestId, personId, receivedOn, dueOn, reviewerId } = request;
          return [
            { text: nameOf(personId), href: `/people/${personId}/subject-access/${requestId}` },
            { text: dayInWords(receivedOn) },
            { text: dayInWords(dueOn), note: leftInWords(daysBetween(today, dueOn)), isLate: dueOn < today },
            { text: howFar(request) },
            { text: reviewerId === who.workerId ? 'You' : (workers.get(reviewerId) ?? 'Somebody') },
          ];
        }),
    };
    return page('waiting.njk', shellOf(who, this.signIn, '/subject-access'), { table });
  }
}

function howFar({ isIdentified, isAssembled, ...lines }: AccessWaiting): string {
  if (!isIdentified) return 'Who asks is not made sure of yet';
  return isAssembled ? decidedInWords(lines) : 'Not put together yet';
}
