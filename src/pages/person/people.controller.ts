import { Controller, Get, Header, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { dayInWords } from '../../domain/dates/day-in-words.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { addPeopleIn } from '../../platform/audit/people-shown.ts';
import { Shaped } from '../../platform/http/fields.ts';
import { readers } from '../../records/facts/staff.ts';
import { PeopleController } from '../../records/people/people.controller.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { nameOf } from './name-of.ts';

const page = pagesIn(new URL('.', import.meta.url));
const most = 50;

class PeopleSought {
  @Shaped(/^.{0,100}$/, 'at most 100 characters', 'How a name or reference begins', 'jor', { optional: true })
  q?: string;
}

/** To find somebody by how their name or reference begins, among those whom the asker sees. */
@Controller('people')
@ApiExcludeController()
@Allow(...readers)
export class PeoplePageController {
  constructor(
    @Inject(PeopleController) private readonly people: PeopleController,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async find(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Query() { q = '' }: PeopleSought,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const sought = q.trim();
    const { items, next } = sought
      ? await this.people.list(db, who, { q: sought, limit: most }, null, request, reply)
      : { items: [], next: null };
    addPeopleIn(items, request.access!.people);
    return page('people.njk', shellOf(who, this.signIn, '/people'), {
      q: sought,
      found: items.map((person) => ({
        href: `/people/${person.personId}`,
        name: nameOf(person),
        childId: person.childId,
        born: dayInWords(person.bornOn),
      })),
      hasMore: next !== null,
    });
  }
}
