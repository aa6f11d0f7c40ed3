import { randomUUID } from 'node:crypto';
import { Controller, Get, Header, Inject, Post, Query, Redirect, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { addPeopleIn } from '../../platform/audit/people-shown.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { OneOf } from '../../platform/http/fields.ts';
import { AnId } from '../../platform/http/params.ts';
import type { Problem } from '../../platform/http/problems.ts';
import { approvalView } from '../../records/approvals/approval-view.ts';
import { ApprovalsController } from '../../records/approvals/approvals.controller.ts';
import { ApprovalRefused } from '../../records/approvals/approvals.dto.ts';
import { approvalsOf, lastDecided, type Approval } from '../../records/approvals/approvals.store.ts';
import type { Difference } from '../../records/facts/differences.ts';
import { doAsked } from '../layout/doing.ts';
import { errorsIn, formShown, sentBy, typedIn, type Field, type Typed } from '../layout/form.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { changesInWords } from '../person/changes-in-words.ts';
import { approvalWords, decidedTable, waitingTable } from './approval-words.ts';

const page = pagesIn(new URL('.', import.meta.url));
const most = 200;

const done = {
  asked: 'It is asked for. Nothing is recorded until somebody else approves it.',
  approve: 'Approved: it is done',
  refuse: 'Refused',
  withdraw: 'Taken back',
} as const;

class ApprovalAsked {
  @OneOf(Object.keys(done) as (keyof typeof done)[], 'What was just decided', 'approve', { optional: true })
  done?: keyof typeof done;
}

const refusing: readonly Field[] = [
  {
    kind: 'words',
    name: 'reason',
    label: 'Why not?',
    hint: 'At least 10 characters, for whoever asked. No addresses.',
    noun: 'The reason',
    missing: 'Say why not',
  },
];

/** What one person has asked for and another decides: what waits for the asker, and what the asker waits for. */
@Controller('approvals')
@ApiExcludeController()
@Allow('team-manager', 'administrator')
export class ApprovalsPagesController {
  constructor(
    @Inject(ApprovalsController) private readonly approvals: ApprovalsController,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Allow('social-worker', 'personal-adviser', 'team-manager', 'performance-analyst', 'administrator')
  @Header('content-type', pageType)
  async list(@Tx() db: EntityManager, @Who() who: Asker, @Req() { access }: FastifyRequest) {
    const today = this.clock.today();
    const shown = (approval: Approval) => approvalView(approval, who, today);
    const waiting = (await approvalsOf(db, 'waiting', { limit: most })).map(shown);
    const decided = (await lastDecided(db, most)).map(shown);
    addPeopleIn([waiting, decided], access!.people);
    return page('approvals.njk', shellOf(who, this.signIn, '/approvals'), {
      mine: waitingTable(
        'Yours to decide, the longest waiting first',
        waiting.filter((one) => one.waitsForMe),
      ),
      asked: waitingTable(
        'What you asked for and wait for',
        waiting.filter((one) => !one.waitsForMe),
      ),
      decided: decidedTable(decided),
      isAdministrator: who.roles.includes('administrator'),
    });
  }

  @Get(':approvalId')
  @Allow('social-worker', 'personal-adviser', 'team-manager', 'performance-analyst', 'administrator')
  @Header('content-type', pageType)
  read(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('approvalId') id: string,
    @Query() asked: ApprovalAsked,
    @Req() { access }: FastifyRequest,
  ) {
    return this.show(db, who, access!.people, { id, done: asked.done, typed: {} });
  }

  @Post(':approvalId/approve')
  @RouteConfig({ takesForm: true })
  @Redirect()
  approve(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('approvalId') id: string,
    @Req() request: FastifyRequest,
  ) {
    return this.take(db, who, request, { id, step: 'approve' }, (within, version) =>
      this.approvals.approve(within, who, id, version),
    );
  }

  @Post(':approvalId/refuse')
  @RouteConfig({ takesForm: true })
  @Redirect()
  refuse(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('approvalId') id: string,
    @Req() request: FastifyRequest,
  ) {
    return this.take(db, who, request, { id, step: 'refuse' }, async (within, version) => {
      const sent = await sentBy(ApprovalRefused, refusing, typedIn(request.body));
      await this.approvals.refuse(within, who, id, version, sent);
    });
  }

  @Post(':approvalId/withdraw')
  @Allow('social-worker', 'personal-adviser', 'team-manager', 'performance-analyst', 'administrator')
  @RouteConfig({ takesForm: true })
  @Redirect()
  withdraw(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('approvalId') id: string,
    @Req() request: FastifyRequest,
  ) {
    return this.take(db, who, request, { id, step: 'withdraw' }, (within, version) =>
      this.approvals.withdraw(within, who, id, version),
    );
  }

  private async take(
    db: EntityManager,
    who: Asker,
    { body, access }: FastifyRequest,
    { id, step }: { id: string; step: keyof typeof done },
    act: (within: EntityManager, version: string) => Promise<unknown>,
  ) {
    const typed = typedIn(body);
    await doAsked(
      db,
      (within) => act(within, typed['version'] ?? ''),
      (problem) => this.show(db, who, access!.people, { id, typed, problem }),
    );
    return { url: `/approvals/${id}?done=${step}`, statusCode: 303 };
  }

  private async show(
    db: EntityManager,
    who: Asker,
    people: Set<string>,
    { id, done: word, typed, problem }: Shown,
  ) {
    const approval = await this.approvals.read(db, who, id);
    addPeopleIn(approval, people);
    const errors = problem ? errorsIn(refusing, typed, problem) : [];
    return page('approval.njk', shellOf(who, this.signIn, `/approvals/${id}`), {
      ...approvalWords(approval),
      at: `/approvals/${id}`,
      mayDecide: approval.waitsForMe && approval.approvers.some((role) => who.roles.includes(role)),
      mayWithdraw: approval.state === 'waiting' && approval.askedBy === who.workerId,
      done: word ? done[word] : null,
      form: formShown(refusing, typed, errors),
      changes: changesInWords((problem?.more['changes'] ?? []) as Difference[], (code) => code),
      version: approval.version,
      formKey: randomUUID(),
    });
  }
}

interface Shown {
  readonly id: string;
  readonly typed: Typed;
  readonly done?: keyof typeof done | undefined;
  readonly problem?: Problem;
}
