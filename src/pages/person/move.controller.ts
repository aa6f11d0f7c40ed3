import { randomUUID } from 'node:crypto';
import { Controller, Get, Header, HttpCode, Inject, Param, Post, Redirect, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { asksForReason, type PlacementWarning } from '../../domain/care/placement-warnings.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { RecordsNothing } from '../../platform/http/idempotency.interceptor.ts';
import type { Problem } from '../../platform/http/problems.ts';
import { PeopleController } from '../../records/people/people.controller.ts';
import { PlacementMoved } from '../../records/placements/placement.dto.ts';
import { AUTHORITY, PlacementsController } from '../../records/placements/placements.controller.ts';
import { placements } from '../../records/placements/placements.store.ts';
import { planMove } from '../../records/placements/plan-move.ts';
import { doAsked } from '../layout/doing.ts';
import { errorsIn, formShown, sentBy, typedFrom, typedIn, type Field, type Typed } from '../layout/form.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { moveFields, reasonField, typedInWords } from './move-fields.ts';
import { nameOf } from './name-of.ts';

const page = pagesIn(new URL('.', import.meta.url));

interface Shown {
  readonly personId: string;
  readonly typed: Typed;
  readonly problem?: Problem;
}

/** A move is drafted, then read once more with all there is to be warned of, and only then saved. */
@Controller('people/:personId/move')
@ApiExcludeController()
@Allow('social-worker', 'team-manager')
export class MoveController {
  constructor(
    @Inject(PlacementsController) private readonly placements: PlacementsController,
    @Inject(PeopleController) private readonly people: PeopleController,
    @Inject(AUTHORITY) private readonly authority: string,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async open(@Tx() db: EntityManager, @Who() who: Asker, @Param('personId') personId: string) {
    const typed = typedFrom(this.fields(), { start: this.clock.today() });
    return this.draft(db, who, { personId, typed });
  }

  /** The draft again, with all that was typed, to be changed. */
  @Post('draft')
  @HttpCode(200)
  @RouteConfig({ takesForm: true })
  @RecordsNothing()
  @Header('content-type', pageType)
  async again(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @Req() { body }: FastifyRequest,
  ) {
    return this.draft(db, who, { personId, typed: typedIn(body) });
  }

  @Post('check')
  @HttpCode(200)
  @RouteConfig({ takesForm: true })
  @RecordsNothing()
  @Header('content-type', pageType)
  async check(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @Req() { body }: FastifyRequest,
  ) {
    const typed = typedIn(body);
    await doAsked(
      db,
      (within) => this.warningsOf(within, personId, typed),
      (problem) => this.draft(db, who, { personId, typed, problem }),
    );
    return this.checked(db, who, { personId, typed });
  }

  @Post()
  @RouteConfig({ takesForm: true })
  @Redirect()
  async save(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @Req() { body }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const typed = typedIn(body);
    let approvalAt: string | null = null;
    await doAsked(
      db,
      async (within) => {
        const sent = await sentBy(PlacementMoved, this.fieldsToSave(), typed);
        const version = typed['version'] ?? '';
        const answer = await this.placements.move(within, who, personId, version, {}, sent, reply);
        if ('state' in answer) approvalAt = `/approvals/${answer.id}?done=asked`;
      },
      (problem) => this.refused(db, who, { personId, typed, problem }),
    );
    return { url: approvalAt ?? `/people/${personId}?done=move`, statusCode: 303 };
  }

  private fields = (): readonly Field[] => moveFields(this.clock.today());
  private fieldsToSave = (): readonly Field[] => [...this.fields(), reasonField];

  private async warningsOf(
    db: EntityManager,
    personId: string,
    typed: Typed,
  ): Promise<readonly PlacementWarning[]> {
    const sent = await sentBy(PlacementMoved, this.fieldsToSave(), { ...typed, reason: '' });
    const { items } = await placements.of(db, personId);
    return (await planMove(db, personId, items, sent, this.authority)).warnings;
  }

  /** What is wrong with the reason is put right where the reason is given; anything else in the draft. */
  private async refused(db: EntityManager, who: Asker, shown: Shown & { problem: Problem }): Promise<string> {
    const { problem, typed } = shown;
    const isOfReason = errorsIn(this.fieldsToSave(), typed, problem).every(
      ({ name }) => name === reasonField.name,
    );
    return isOfReason || problem.code === 'stale' ? this.checked(db, who, shown) : this.draft(db, who, shown);
  }

  private async draft(db: EntityManager, who: Asker, { personId, typed, problem }: Shown): Promise<string> {
    const fields = this.fields();
    return page('move.njk', shellOf(who, this.signIn, `/people/${personId}/move`), {
      name: await this.nameOf(db, who, personId),
      at: `/people/${personId}`,
      form: formShown(fields, typed, problem ? errorsIn(fields, typed, problem) : []),
    });
  }

  private async checked(db: EntityManager, who: Asker, { personId, typed, problem }: Shown): Promise<string> {
    const warnings = await this.warningsOf(db, personId, typed);
    const fields = this.fields();
    const stale = { text: changedMeanwhile, href: '#warnings', name: null };
    const errors = !problem
      ? []
      : problem.code === 'stale'
        ? [stale]
        : errorsIn([reasonField], typed, problem);
    const { version } = await placements.of(db, personId);
    return page('move-checked.njk', shellOf(who, this.signIn, `/people/${personId}/move`), {
      name: await this.nameOf(db, who, personId),
      at: `/people/${personId}`,
      warnings,
      form: formShown(warnings.some(asksForReason) ? [reasonField] : [], typed, errors),
      said: typedInWords(fields, typed),
      hidden: Object.entries(typed).filter(([name]) => !['formKey', 'version', 'reason'].includes(name)),
      version,
      formKey: randomUUID(),
    });
  }

  private async nameOf(db: EntityManager, who: Asker, personId: string): Promise<string> {
    return nameOf(await this.people.read(db, who, personId, null));
  }
}

const changedMeanwhile =
  'Somebody changed the placements after you checked the move. Read the warnings again, then save it.';
