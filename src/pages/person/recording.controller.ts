import { randomUUID } from 'node:crypto';
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
import { Problem } from '../../platform/http/problems.ts';
import type { Difference } from '../../records/facts/differences.ts';
import { keepers } from '../../records/facts/staff.ts';
import { PeopleController } from '../../records/people/people.controller.ts';
import { doAsked } from '../layout/doing.ts';
import {
  errorsIn,
  formShown,
  sentBy,
  typedFrom,
  typedIn,
  type FormError,
  type Typed,
} from '../layout/form.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { changesInWords } from './changes-in-words.ts';
import { nameOf } from './name-of.ts';
import { Recordings, reviewKeepers, type Recording } from './recordings.ts';

const page = pagesIn(new URL('.', import.meta.url));

class RecordingAsked {
  @OneOf(['work', 'person'], 'Where one comes from and goes back to', 'work', { optional: true })
  from: 'work' | 'person' = 'person';
}

/** To record something of a person: a form, whole without a script, that the API's own operation answers. */
@Controller('people/:personId/record/:what')
@ApiExcludeController()
@Allow(...keepers)
export class RecordingController {
  constructor(
    @Inject(Recordings) private readonly recordings: Recordings,
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
    @Param('what') asked: string | undefined,
    @Query() { from }: RecordingAsked,
  ): Promise<string> {
    const { what, recording } = this.recordingAt(asked);
    const today = this.clock.today();
    const typed = typedFrom(recording.fields(today), recording.initial(today));
    return this.form(db, who, { personId, what, from, recording, typed });
  }

  @Post()
  @RouteConfig({ takesForm: true })
  @Redirect()
  async record(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @Param('what') asked: string | undefined,
    @Query() { from }: RecordingAsked,
    @Req() { body }: FastifyRequest,
  ) {
    const { what, recording } = this.recordingAt(asked);
    const fields = recording.fields(this.clock.today());
    const typed = typedIn(body);
    await doAsked(
      db,
      async (within) => {
        const sent = await sentBy(recording.Sent, fields, typed);
        await recording.record(within, { who, personId, version: typed['version'] ?? '' }, sent);
      },
      (problem) => this.form(db, who, { personId, what, from, recording, typed, problem }),
    );
    const url =
      from === 'work' ? `/work?done=${what}&person=${personId}` : `/people/${personId}?done=${what}`;
    return { url, statusCode: 303 };
  }

  /** Reviews have other keepers, and so an address of their own, which names nothing after it. */
  private recordingAt(what = 'reviews'): { what: string; recording: Recording } {
    const recording = this.recordings.at(what);
    if (!recording) throw new Problem('not-found');
    return { what, recording };
  }

  private async form(
    db: EntityManager,
    who: Asker,
    { personId, what, from, recording, typed, problem }: Shown,
  ) {
    const today = this.clock.today();
    const fields = recording.fields(today);
    const stands = await recording.standing?.(db, personId);
    const isStale = problem?.code === 'stale';
    const errors: FormError[] = !problem
      ? []
      : isStale
        ? [{ text: changedMeanwhile, href: '#changes', name: null }]
        : errorsIn(fields, typed, problem);
    return page('recording.njk', shellOf(who, this.signIn, `/people/${personId}/record`), {
      title: recording.title,
      name: nameOf(await this.people.read(db, who, personId, null)),
      form: formShown(fields, typed, errors),
      formKey: randomUUID(),
      // A clash is checked against what was read first; once it is told, against what stands now.
      version: stands ? (isStale ? stands.version : (typed['version'] ?? stands.version)) : null,
      now: stands
        ? (stands.items.filter(({ end }) => end === null).map(({ code }) => recording.wordsOf(code))[0] ??
          null)
        : null,
      changes: isStale
        ? changesInWords((problem.more['changes'] ?? []) as Difference[], (code) => recording.wordsOf(code))
        : [],
      action: `/people/${personId}/record/${what}?from=${from}`,
      backTo: from === 'work' ? '/work' : `/people/${personId}`,
      backText: from === 'work' ? 'Back to my work' : 'Back',
    });
  }
}

/** The same for reviews of a looked-after child's case. */
@Controller('people/:personId/record/reviews')
@ApiExcludeController()
@Allow(...reviewKeepers)
export class ReviewRecordingController extends RecordingController {}

const changedMeanwhile =
  'Somebody changed this after you opened the form. Read what changed, check what you typed, and save it again.';

interface Shown {
  readonly personId: string;
  readonly what: string;
  readonly from: 'work' | 'person';
  readonly recording: Recording;
  readonly typed: Typed;
  readonly problem?: Problem;
}
