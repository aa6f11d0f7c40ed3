import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Patch,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { subjectAt } from '../../platform/access/tokens.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { PageAsked, pageOf } from '../../platform/http/paging.ts';
import { AnId, IdParam } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { refuse } from '../facts/checks.ts';
import { everybodyWhoSignsIn, notToOneself } from './who-may.ts';
import { SignInSent, WorkerChanged, workerExample, WorkerSent } from './worker.dto.ts';
import { addWorker, changeWorker, holderOf, workerOn, workersOn, type WorkerShown } from './workers.store.ts';

/** Who works here, in which team, and with which sign-in. Read by colleagues, changed by administrators. */
@Controller('api/v1/workers')
@Allow('administrator')
export class WorkersController {
  constructor(@Inject(SignIn) private readonly signIn: SignIn) {}

  @Get()
  @Allow(...everybodyWhoSignsIn)
  @ReadsRecord()
  @ApiOperation({ summary: 'Who works here: name, team and the roles of the day, by name' })
  @ApiOkResponse({ example: { asAt: null, knownAt: null, next: null, items: [workerExample] } })
  async list(
    @Tx() db: EntityManager,
    @AsAt() asAt: PlainDate | null,
    @Query() asked: PageAsked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return pageOf(await workersOn(db, asAt, asked), asked, request, reply);
  }

  @Get(':workerId')
  @Allow(...everybodyWhoSignsIn)
  @IdParam('workerId', 'Of a worker')
  @ReadsRecord()
  @ApiOperation({ summary: 'One worker: name, team and the roles of the day' })
  @ApiOkResponse({ example: { asAt: null, knownAt: null, ...workerExample } })
  async read(
    @Tx() db: EntityManager,
    @AnId('workerId') id: string,
    @AsAt() asAt: PlainDate | null,
  ): Promise<WorkerShown> {
    return workerOn(db, id, asAt);
  }

  @Post()
  @ApiOperation({ summary: 'Add a worker, who has no role and no sign-in yet' })
  @ApiCreatedResponse({ example: { ...workerExample, roles: [], hasSignIn: false } })
  async add(@Tx() db: EntityManager, @Body() { team = null, ...sent }: WorkerSent): Promise<WorkerShown> {
    await this.mustBeFree(db, sent.workerRef);
    return workerOn(db, await addWorker(db, { ...sent, team }));
  }

  @Patch(':workerId')
  @IdParam('workerId', 'Of a worker')
  @NeedsVersion()
  @ApiOperation({ summary: 'Change a worker’s name, team or reference; what is left out stays' })
  @ApiOkResponse({ example: { ...workerExample, team: 'South', version: '48302' } })
  async change(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('workerId') id: string,
    @IfMatch() version: string,
    @Body() sent: WorkerChanged,
  ): Promise<WorkerShown> {
    const stands = await workerOn(db, id);
    const changes = Object.entries(sent).filter(([, value]) => value !== undefined);
    refuse(
      ...changes.map(
        ([name, value]) =>
          value === null && name !== 'team' && { pointer: `#/${name}`, detail: `${name} must not be null` },
      ),
    );
    // A manager of another team sees other children.
    if (sent.team !== undefined && sent.team !== stands.team) notToOneself(who, id, 'moves to another team');
    if (sent.workerRef) await this.mustBeFree(db, sent.workerRef, id);
    if (changes.length) await changeWorker(db, { id, version }, Object.fromEntries(changes));
    return workerOn(db, id);
  }

  @Put(':workerId/sign-in')
  @IdParam('workerId', 'Of a worker')
  @NeedsVersion()
  @ApiOperation({
    summary: 'Say whose token is this worker’s: their subject at the council’s sign-in service',
  })
  @ApiOkResponse({ example: { ...workerExample, version: '48302' } })
  async link(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('workerId') id: string,
    @IfMatch() version: string,
    @Body() { subject }: SignInSent,
  ): Promise<WorkerShown> {
    await workerOn(db, id);
    notToOneself(who, id, 'changes their own sign-in');
    const { issuerUrl } = this.signIn;
    if (!issuerUrl)
      throw new Problem('cannot-be-so', 'There is no sign-in service here: OIDC_ISSUER has to be set first.');
    const signIn = subjectAt(issuerUrl, subject);
    const holder = await holderOf(db, { subject: signIn });
    refuse(
      holder !== undefined &&
        holder !== id && {
          pointer: '#/subject',
          detail: 'subject must be nobody’s; take it from the other worker first',
        },
    );
    await changeWorker(db, { id, version }, { subject: signIn });
    return workerOn(db, id);
  }

  @Delete(':workerId/sign-in')
  @HttpCode(204)
  @IdParam('workerId', 'Of a worker')
  @NeedsVersion()
  @ApiOperation({ summary: 'Take a worker’s sign-in away: their token is nobody’s from the next request on' })
  @ApiNoContentResponse()
  async unlink(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('workerId') id: string,
    @IfMatch() version: string,
  ): Promise<void> {
    await workerOn(db, id);
    notToOneself(who, id, 'changes their own sign-in');
    await changeWorker(db, { id, version }, { subject: null });
  }

  private async mustBeFree(db: EntityManager, workerRef: string, besides?: string): Promise<void> {
    const holder = await holderOf(db, { workerRef });
    refuse(
      holder !== undefined &&
        holder !== besides && { pointer: '#/workerRef', detail: 'workerRef must be nobody else’s' },
    );
  }
}
