import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { workingDaysFrom } from '../../domain/care/timescale.ts';
import { dayInWords } from '../../domain/dates/day-in-words.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { addPeopleIn } from '../../platform/audit/people-shown.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { keepers } from '../../records/facts/staff.ts';
import { requestsWaiting } from '../../records/voice/requests-waiting.reader.ts';
import { workersNamed } from '../../records/voice/workers-named.reader.ts';
import type { Cards } from '../layout/cards.ts';
import { codeInWords } from '../layout/in-words.ts';
import { namesOf } from '../layout/names.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { holderInWords, isLate, waitedInWords } from './request-words.ts';

const page = pagesIn(new URL('.', import.meta.url));

/** What young people asked for and have no answer to: the longest wait at the top. */
@Controller('requests')
@ApiExcludeController()
@Allow(...keepers)
export class RequestsWaitingController {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async list(@Tx() db: EntityManager, @Who() who: Asker, @Req() { access }: FastifyRequest) {
    const today = this.clock.today();
    const waiting = await requestsWaiting(db, today);
    addPeopleIn(waiting, access!.people);
    const people = waiting.map(({ personId }) => personId);
    const nameOf = await namesOf(db, who, people, today);
    const workers = await workersNamed(db, waiting);
    const rows = waiting.map((request) => ({ ...request, days: workingDaysFrom(request.askedOn, today) }));
    const table: Cards = {
      caption: 'Waiting for an answer, the longest first',
      head: ['Who', 'What', 'Asked', 'Waiting', 'Who has it'],
      rows: rows.map(({ personId, kind, askedOn, days, workerId, heldSince }) => [
        { text: nameOf(personId), href: `/people/${personId}/requests` },
        { text: codeInWords(kind) },
        { text: dayInWords(askedOn) },
        {
          text: waitedInWords(days),
          note: isLate(days) ? 'Longer than the 5 we promise' : null,
          isLate: isLate(days),
        },
        {
          text:
            workerId === who.workerId
              ? holderInWords('You', heldSince)
              : holderInWords(workers.get(workerId ?? '') ?? null, heldSince),
        },
      ]),
    };
    return page('waiting-requests.njk', shellOf(who, this.signIn, '/requests'), {
      table,
      late: rows.filter(({ days }) => isLate(days)).length,
    });
  }
}
