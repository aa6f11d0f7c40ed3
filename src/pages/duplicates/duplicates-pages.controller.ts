import { randomUUID } from 'node:crypto';
import { Controller, Get, Header, Inject, Param, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { dayInWords } from '../../domain/dates/day-in-words.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { addPeopleIn } from '../../platform/audit/people-shown.ts';
import { Id, OneOf } from '../../platform/http/fields.ts';
import { AnId } from '../../platform/http/params.ts';
import type { Problem } from '../../platform/http/problems.ts';
import { DuplicatesController } from '../../records/merging/duplicates.controller.ts';
import { MergingController } from '../../records/merging/merging.controller.ts';
import { MergeSent, ToldApartSent } from '../../records/merging/merging.dto.ts';
import type { PersonOfPair } from '../../records/merging/duplicates.reader.ts';
import { PeopleController } from '../../records/people/people.controller.ts';
import { doAsked } from '../layout/doing.ts';
import { errorsIn, formShown, sentBy, typedIn, type Field, type Typed } from '../layout/form.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { nameOf } from '../person/name-of.ts';

const page = pagesIn(new URL('.', import.meta.url));
const most = 25;

const done = {
  merge: 'Asked: the two become one when somebody else approves it.',
  apart: 'Noted: they are two people.',
} as const;

class DuplicatesAsked {
  @Id('Those after this pair', null, { optional: true })
  after?: string;

  @OneOf(Object.keys(done), 'What was just done', 'merge', { optional: true })
  done?: keyof typeof done;
}

const reason = (label: string, missing: string): readonly Field[] => [
  { kind: 'words', name: 'reason', label, noun: 'The reason', missing, hint: 'At least 20 characters.' },
];
const mergeFields = reason('How is it known that both are of one person?', 'Say how it is known');
const apartFields = reason('How is it known that they are two people?', 'Say how it is known');

/** Who may be on the record twice: compared, made one, or told apart. What is asked for is asked of the API’s own controllers. */
@Controller('duplicates')
@ApiExcludeController()
@Allow('team-manager', 'performance-analyst')
export class DuplicatesPagesController {
  constructor(
    @Inject(DuplicatesController) private readonly duplicates: DuplicatesController,
    @Inject(MergingController) private readonly merging: MergingController,
    @Inject(PeopleController) private readonly people: PeopleController,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Query() asked: DuplicatesAsked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { next, items } = await this.duplicates.list(
      db,
      who,
      { limit: most, after: asked.after },
      request,
      reply,
    );
    addPeopleIn(items, request.access!.people);
    return page('duplicates.njk', shellOf(who, this.signIn, '/duplicates'), {
      done: asked.done ? done[asked.done] : null,
      next,
      pairs: items.map(({ strength, reasons, against, people: [one, two] }) => ({
        strength,
        reasons,
        against,
        href: `/duplicates/${one.personId}/${two.personId}`,
        people: [told(one), told(two)],
      })),
    });
  }

  @Get(':personId/:otherId')
  @Header('content-type', pageType)
  async compare(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('otherId') otherId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.compared(db, who, { personId, otherId, typed: {} }, request, reply);
  }

  @Post(':personId/:otherId/merge')
  @RouteConfig({ takesForm: true })
  @Redirect()
  async merge(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('otherId') otherId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const typed = { ...typedIn(request.body), personId: otherId };
    await doAsked(
      db,
      async (within) => {
        const sent = await sentBy(MergeSent, [...mergeFields, otherField], typed);
        await this.merging.merge(within, personId, typedIn(request.body)['version'] ?? '', {}, sent, reply);
      },
      (problem) => this.compared(db, who, { personId, otherId, typed, problem }, request, reply),
    );
    addPeopleIn({ personId: otherId }, request.access!.people);
    return { url: '/duplicates?done=merge', statusCode: 303 };
  }

  @Get(':personId/:otherId/apart')
  @Header('content-type', pageType)
  async twoPeople(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('otherId') otherId: string,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    return this.apart(db, who, { personId, otherId, typed: {} }, request);
  }

  @Post(':personId/:otherId/apart')
  @RouteConfig({ takesForm: true })
  @Redirect()
  async tellApart(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('otherId') otherId: string,
    @Req() request: FastifyRequest,
  ) {
    const typed = { ...typedIn(request.body), personId: otherId };
    await doAsked(
      db,
      async (within) => {
        const sent = await sentBy(ToldApartSent, [...apartFields, otherField], typed);
        await this.duplicates.tellApart(within, personId, sent);
      },
      (problem) => this.apart(db, who, { personId, otherId, typed, problem }, request),
    );
    addPeopleIn({ personId: otherId }, request.access!.people);
    return { url: '/duplicates?done=apart', statusCode: 303 };
  }

  private async compared(
    db: EntityManager,
    who: Asker,
    { personId, otherId, typed, problem }: Shown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const plan = await this.merging.merge(db, personId, null, {}, { personId: otherId }, reply);
    if (!('clashes' in plan)) throw new Error('A dry run asks for nothing.');
    const both = await this.both(db, who, { personId, otherId }, request);
    const rows = (of: typeof plan.moved) =>
      of.map(({ table, rows: n }) => ({ what: table.replaceAll('_', ' '), rows: n }));
    return page('compare.njk', shellOf(who, this.signIn, '/duplicates/compare'), {
      ...both,
      clashes: plan.clashes,
      moved: rows(plan.moved),
      alike: rows(plan.alike),
      filled: plan.filled.map((name) => name.replaceAll('_', ' ')),
      becomesRestricted: plan.becomesRestricted,
      version: plan.version,
      at: `/duplicates/${personId}/${otherId}`,
      swapped: `/duplicates/${otherId}/${personId}`,
      form: formShown(mergeFields, typed, problem ? errorsIn(mergeFields, typed, problem) : []),
      formKey: randomUUID(),
    });
  }

  private async apart(
    db: EntityManager,
    who: Asker,
    { personId, otherId, typed, problem }: Shown,
    request: FastifyRequest,
  ): Promise<string> {
    return page('apart.njk', shellOf(who, this.signIn, '/duplicates/apart'), {
      ...(await this.both(db, who, { personId, otherId }, request)),
      at: `/duplicates/${personId}/${otherId}`,
      form: formShown(apartFields, typed, problem ? errorsIn(apartFields, typed, problem) : []),
      formKey: randomUUID(),
    });
  }

  /** The two as the asker may read of them. Throws Problem `not-found` of one out of sight. */
  private async both(
    db: EntityManager,
    who: Asker,
    { personId, otherId }: Pick<Shown, 'personId' | 'otherId'>,
    request: FastifyRequest,
  ) {
    const kept = await this.people.read(db, who, personId, null);
    const other = await this.people.read(db, who, otherId, null);
    addPeopleIn([kept, other], request.access!.people);
    return { kept: told(kept), other: told(other) };
  }
}

interface Shown {
  readonly personId: string;
  readonly otherId: string;
  readonly typed: Typed;
  readonly problem?: Problem;
}

/** Stands in the address, and is no input. */
const otherField: Field = { kind: 'text', name: 'personId', label: '', noun: '', missing: '' };

const told = (person: Omit<PersonOfPair, 'personId'>) => ({
  name: nameOf(person),
  childId: person.childId,
  born: dayInWords(person.bornOn),
});
