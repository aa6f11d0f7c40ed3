import { randomUUID } from 'node:crypto';
import {
  Controller,
  Get,
  Header,
  Inject,
  Param,
  Post,
  Query,
  Redirect,
  Req,
  type Type,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { OneOf } from '../../platform/http/fields.ts';
import { Problem } from '../../platform/http/problems.ts';
import type { Difference } from '../../records/facts/differences.ts';
import { PeopleController } from '../../records/people/people.controller.ts';
import { StaysOpen } from '../../records/retention/stays-open.ts';
import { doAsked } from '../layout/doing.ts';
import {
  errorsIn,
  formShown,
  sentBy,
  typedFrom,
  typedIn,
  type Field,
  type FormError,
  type Typed,
} from '../layout/form.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { changesInWords } from './changes-in-words.ts';
import { nameOf } from './name-of.ts';
import { recordings } from './recordings/all.ts';
import { keepersOf, staysOpen, type Recording, type Standing, type To } from './recordings/recording.ts';

const page = pagesIn(new URL('.', import.meta.url));

class RecordingAsked {
  @OneOf(['work', 'person'], 'Where one comes from and goes back to', 'work', { optional: true })
  from: 'work' | 'person' = 'person';
}

/** To record something of a person: a form, whole without a script, that the API's own operation answers. */
abstract class RecordingPages {
  constructor(
    @Inject(ModuleRef) private readonly modules: ModuleRef,
    @Inject(PeopleController) private readonly people: PeopleController,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async open(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @Query() { from }: RecordingAsked,
    @Req() { routeOptions }: FastifyRequest,
  ): Promise<string> {
    const asked = await this.askedFor(db, who, personId, whatIn(routeOptions.url), from);
    const { recording, choices, fields } = asked;
    const [only, ...others] = choices ?? [];
    const typed = typedFrom(fields, {
      ...recording.initial?.(this.clock.today()),
      ...(only && !others.length && { of: valueOf(only) }),
    });
    return this.form(db, asked, typed);
  }

  @Post()
  @RouteConfig({ takesForm: true })
  @Redirect()
  async record(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @Query() { from }: RecordingAsked,
    @Req() { body, routeOptions }: FastifyRequest,
  ) {
    const what = whatIn(routeOptions.url);
    const asked = await this.askedFor(db, who, personId, what, from);
    const { recording, fields } = asked;
    const typed = typedIn(body);
    await doAsked(
      db,
      async (within) => {
        const to = toOf(recording, typed, { who, personId });
        const own = fields.filter(({ name }) => name !== 'of');
        const sent = await sentBy(recording.Sent, own, typed);
        await recording.record(this.apiOf(recording), within, to, sent as never);
      },
      async (problem) => this.form(db, await this.askedFor(db, who, personId, what, from), typed, problem),
    );
    const url =
      from === 'work' ? `/work?done=${what}&person=${personId}` : `/people/${personId}?done=${what}`;
    return { url, statusCode: 303 };
  }

  private apiOf({ by }: Recording): object {
    return this.modules.get(by, { strict: false });
  }

  private async askedFor(
    db: EntityManager,
    who: Asker,
    personId: string,
    what: string,
    from: RecordingAsked['from'],
  ): Promise<AskedFor> {
    const recording = recordings[what]!;
    const choices = await recording.choices?.(this.apiOf(recording), db, { who, personId });
    const own = await recording.fields(this.clock.today(), db);
    const fields = choices && recording.of ? [whichOf(recording.of, choices), ...own] : own;
    return { who, personId, what, from, recording, choices, fields };
  }

  private async form(db: EntityManager, asked: AskedFor, typed: Typed, problem?: Problem): Promise<string> {
    const { who, personId, what, from, recording, choices, fields } = asked;
    const stands = await recording.standing?.(this.apiOf(recording), db, { who, personId });
    const isStale = problem?.code === 'stale';
    const errors: FormError[] = !problem
      ? []
      : isStale
        ? [{ text: changedMeanwhile, href: '#changes', name: null }]
        : errorsIn(fields, typed, problem);
    const wordsOf = (code: string) => recording.wordsOf?.(code) ?? code;
    return page('recording.njk', shellOf(who, this.signIn, `/people/${personId}/record`), {
      title: recording.title,
      name: nameOf(await this.people.read(db, who, personId, null)),
      form: formShown(fields, typed, errors),
      nothing: choices?.length === 0 ? recording.of!.none : null,
      formKey: randomUUID(),
      // A clash is checked against what was read first; once it is told, against what stands now.
      version: stands ? (isStale ? stands.version : (typed['version'] ?? stands.version)) : null,
      now: stands?.now ?? null,
      changes: isStale ? changesInWords((problem.more['changes'] ?? []) as Difference[], wordsOf) : [],
      action: `/people/${personId}/record/${what}?from=${from}`,
      backTo: from === 'work' ? '/work' : `/people/${personId}`,
      backText: from === 'work' ? 'Back to my work' : 'Back',
    });
  }
}

interface AskedFor {
  readonly who: Asker;
  readonly personId: string;
  readonly what: string;
  readonly from: 'work' | 'person';
  readonly recording: Recording;
  /** What it may go on with; undefined of what goes on with nothing. */
  readonly choices: readonly Standing[] | undefined;
  readonly fields: readonly Field[];
}

const changedMeanwhile =
  'Somebody changed this after you opened the form. Read what changed, check what you typed, and save it again.';

/** The last part of the address, which is no parameter of it. */
const whatIn = (url: string | undefined): string => url!.split('/').at(-1)!;

/** What it goes on with is chosen together with the version of it that the form shows. */
const valueOf = ({ id, version }: Standing): string => `${id}@${version}`;

const whichOf = ({ label, missing }: NonNullable<Recording['of']>, choices: readonly Standing[]): Field => ({
  kind: 'list',
  name: 'of',
  label,
  noun: label,
  missing,
  options: choices.map((choice) => ({ value: valueOf(choice), text: choice.text })),
});

function toOf({ of }: Recording, typed: Typed, to: Pick<To, 'who' | 'personId'>): To {
  if (!of) return { ...to, id: '', version: typed['version'] ?? '' };
  const [id = '', version = ''] = (typed['of'] ?? '').split('@');
  if (!isUUID(id) || !version)
    throw new Problem('cannot-be-so', undefined, [{ pointer: '#/of', detail: of.missing }]);
  return { ...to, id, version };
}

/** What the same people may record stands under one rule, which is the API's own: what each role sees follows from it. */
function pagesFor(whats: readonly string[]): Type {
  const [first] = whats.map((what) => recordings[what]!);
  @Controller(whats.map((what) => `people/:personId/record/${what}`))
  @ApiExcludeController()
  @Allow(...keepersOf(first!))
  class RecordingPagesOfKeepers extends RecordingPages {}
  if (staysOpen(first!)) StaysOpen()(RecordingPagesOfKeepers);
  return RecordingPagesOfKeepers;
}

const ruleOf = (what: string): string =>
  [...keepersOf(recordings[what]!).toSorted(), staysOpen(recordings[what]!)].join(' ');
const whats = Object.keys(recordings);
const rules = [...new Set(whats.map(ruleOf))];

/** A controller for each rule. */
export const recordingControllers: Type[] = rules.map((rule) =>
  pagesFor(whats.filter((what) => ruleOf(what) === rule)),
);
