import { randomUUID } from 'node:crypto';
import { Controller, Get, Header, Inject, Param, Post, Query, Redirect, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { AnId } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { keepers } from '../../records/facts/staff.ts';
import { PeopleController } from '../../records/people/people.controller.ts';
import { StaysOpen } from '../../records/retention/stays-open.ts';
import { itemsOf, type Item } from '../../records/subject-access/items.store.ts';
import { SubjectAccessPackController } from '../../records/subject-access/pack.controller.ts';
import type { Standing } from '../../records/subject-access/standing.ts';
import { DecisionSent, ItemsAsked } from '../../records/subject-access/subject-access.dto.ts';
import { SubjectAccess } from '../../records/subject-access/subject-access.service.ts';
import { doAsked } from '../layout/doing.ts';
import { errorsIn, formShown, sentBy, typedIn, type Typed } from '../layout/form.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { nameOf } from '../person/name-of.ts';
import { lineFields, lineItself, orOfOneLine, typedOf } from './line-form.ts';
import { lineView, linesTable } from './line-view.ts';
import { decidedInWords } from './request-view.ts';

const page = pagesIn(new URL('.', import.meta.url));
/** As many as the API takes. */
const mostAtOnce = 200;
const first = { undecided: true, after: 0, limit: 1 };

/** The lines of a pack: which of them name others, why, and a decision on each, one after the other. */
@Controller('people/:personId/subject-access/:requestId/lines')
@ApiExcludeController()
@Allow(...keepers)
@StaysOpen()
export class LinesController {
  constructor(
    @Inject(SubjectAccess) private readonly access: SubjectAccess,
    @Inject(SubjectAccessPackController) private readonly pack: SubjectAccessPackController,
    @Inject(PeopleController) private readonly people: PeopleController,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @Query() asked: ItemsAsked,
  ) {
    const at = `/people/${personId}/subject-access/${id}`;
    const request = await this.assembled(db, personId, id);
    const { items, next } = await this.pack.items(db, personId, id, asked);
    return page('lines.njk', shellOf(who, this.signIn, `${at}/lines`), {
      name: nameOf(await this.people.read(db, who, personId, null)),
      at,
      table: linesTable(items, at),
      decided: decidedInWords(request.assembly),
      isUndecided: asked.undecided,
      ofWorkers: request.state === 'open' ? (await ofWorkersAlone(db, request)).length : 0,
      formKey: randomUUID(),
      next: next === null ? null : `${at}/lines?undecided=${asked.undecided}&after=${next}`,
    });
  }

  /** Those who did it as their work are usually told of, so what names nobody else may be given in one go. */
  @Post('workers')
  @RouteConfig({ takesForm: true })
  @Redirect()
  async giveWorkers(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @Req() _form: FastifyRequest,
  ) {
    const given = await ofWorkersAlone(db, await this.assembled(db, personId, id));
    for (let at = 0; at < given.length; at += mostAtOnce) {
      const decisions = given
        .slice(at, at + mostAtOnce)
        .map(({ id: itemId }) => ({ itemId, decision: 'release' as const }));
      await this.pack.decide(db, personId, id, { decisions });
    }
    return { url: `/people/${personId}/subject-access/${id}/lines?undecided=true`, statusCode: 303 };
  }

  @Get(':itemId')
  @Header('content-type', pageType)
  async open(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @AnId('itemId') itemId: string,
  ) {
    return this.line(db, who, { personId, id, itemId });
  }

  /** Leads on to the next line that waits for a decision, and after the last to the request. */
  @Post(':itemId')
  @RouteConfig({ takesForm: true })
  @Redirect()
  async decide(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @AnId('itemId') itemId: string,
    @Req() { body }: FastifyRequest,
  ) {
    const typed = typedIn(body);
    await doAsked(
      db,
      async (within) => {
        const sent = await sentBy(DecisionSent, [...lineFields, lineItself], { ...typed, itemId });
        await this.pack.decide(within, personId, id, { decisions: [sent] }).catch(orOfOneLine);
      },
      (problem) => this.line(db, who, { personId, id, itemId, typed, problem }),
    );
    const at = `/people/${personId}/subject-access/${id}`;
    const request = await this.assembled(db, personId, id);
    const [next] = await itemsOf(db, request, request.assembly.number, first);
    return { url: next ? `${at}/lines/${next.id}` : `${at}?done=decided`, statusCode: 303 };
  }

  private async line(db: EntityManager, who: Asker, { personId, id, itemId, typed, problem }: Shown) {
    const at = `/people/${personId}/subject-access/${id}`;
    const request = await this.assembled(db, personId, id);
    const item = (await itemsOf(db, request, request.assembly.number)).find((one) => one.id === itemId);
    if (!item) throw new Problem('not-found');
    return page('line.njk', shellOf(who, this.signIn, `${at}/lines/${itemId}`), {
      name: nameOf(await this.people.read(db, who, personId, null)),
      at,
      line: lineView(item, at),
      isOpen: request.state === 'open',
      decided: decidedInWords(request.assembly),
      ...this.form(item, typed, problem),
    });
  }

  private form(item: Item, typed: Typed = typedOf(item), problem?: Problem) {
    const errors = problem ? errorsIn(lineFields, typed, problem) : [];
    return { form: formShown(lineFields, typed, errors), formKey: randomUUID() };
  }

  private async assembled(db: EntityManager, personId: string, id: string): Promise<Assembled> {
    const request = await this.access.one(db, personId, id);
    if (!request.assembly) throw new Problem('not-found', 'It is not put together yet.');
    return { ...request, assembly: request.assembly };
  }
}

/** The lines that wait for a decision and name nobody but workers. */
const ofWorkersAlone = async (db: EntityManager, request: Assembled): Promise<Item[]> =>
  (await itemsOf(db, request, request.assembly.number, { ...first, limit: null })).filter(({ flags }) =>
    flags.every((flag) => flag === 'worker'),
  );

type Assembled = Standing & { readonly assembly: NonNullable<Standing['assembly']> };

interface Shown {
  readonly personId: string;
  readonly id: string;
  readonly itemId: string;
  readonly typed?: Typed;
  readonly problem?: Problem;
}
