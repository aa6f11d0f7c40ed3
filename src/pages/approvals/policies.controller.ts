import { Controller, Get, Header, Inject, Post, Query, Redirect, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { dayInWords } from '../../domain/dates/day-in-words.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { OneOf } from '../../platform/http/fields.ts';
import { AnId } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { ApprovalPolicyController } from '../../records/approvals/approval-policy.controller.ts';
import { PolicyEnded, PolicySent } from '../../records/approvals/approval-policy.dto.ts';
import type { ApprovalPolicy, AskedFor } from '../../records/approvals/approval-policy.entity.ts';
import { holdsOn } from '../../records/approvals/approval-policy.store.ts';
import type { Cards } from '../layout/cards.ts';
import { doAsked } from '../layout/doing.ts';
import { aDay } from '../layout/fields.ts';
import { formPage, type FormPage } from '../layout/form-page.ts';
import { sentBy, typedFrom, typedIn, type Field, type Typed } from '../layout/form.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';

const page = pagesIn(new URL('.', import.meta.url));
const at = '/approval-policies';

const asksForWords: Record<AskedFor, string> = {
  'placement-outside-district': 'A placement outside the district, or not known to be inside it',
  'placement-over-20-miles': 'A placement more than 20 miles from home, or not known to be nearer',
  'leaving-care-override': 'A leaving-care status set by hand',
};

const adding: readonly Field[] = [
  {
    kind: 'choice',
    name: 'asksFor',
    label: 'What is a second person to approve?',
    noun: 'What is approved',
    missing: 'Choose what a second person is to approve',
    options: Object.entries(asksForWords).map(([value, text]) => ({ value, text })),
  },
  aDay('start', 'From when?', 'Enter the first day on which approval is asked for'),
  aDay('end', 'Until when? (optional)', 'Enter the first day on which it no longer is', {
    hint: 'The first day on which approval is no longer asked for. Leave it empty while it goes on.',
  }),
  {
    kind: 'text',
    name: 'source',
    label: 'Where has the council decided so?',
    hint: 'For example, Placements policy 2019, paragraph 4.2',
    noun: 'Where it was decided',
    missing: 'Say where the council has decided so',
  },
];
const ending: readonly Field[] = [
  aDay('end', 'From which day on is approval no longer asked for?', 'Enter the day'),
];

class PoliciesAsked {
  @OneOf(['added', 'ended'], 'What was just done', 'added', { optional: true })
  done?: 'added' | 'ended';
}

/** For what the council's policy asks a second person's approval, and from when until when. */
@Controller('approval-policies')
@ApiExcludeController()
@Allow('administrator')
export class PoliciesPagesController {
  constructor(
    @Inject(ApprovalPolicyController) private readonly policies: ApprovalPolicyController,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async list(@Tx() db: EntityManager, @Who() who: Asker, @Query() { done }: PoliciesAsked) {
    const today = this.clock.today();
    const { items } = await this.policies.list(db, null);
    const table: Cards = {
      caption: 'What is asked for, and from when until when',
      head: ['What', 'From', 'Until', 'Decided in', 'Change'],
      rows: items.map((policy) => [
        { text: asksForWords[policy.asksFor], note: holdsOn(policy, today) ? 'In force today' : null },
        { text: dayInWords(policy.start) },
        { text: policy.end ? dayInWords(policy.end) : 'Goes on' },
        { text: policy.source },
        { text: 'End it', href: `${at}/${policy.id}/end`, hidden: asksForWords[policy.asksFor] },
      ]),
    };
    return page('policies.njk', shellOf(who, this.signIn, at), {
      table,
      done: done ? (done === 'added' ? 'Approval is asked for' : 'Its end is recorded') : null,
    });
  }

  @Get('new')
  @Header('content-type', pageType)
  open(@Who() who: Asker) {
    return this.addForm(who, typedFrom(adding, { start: this.clock.today() }));
  }

  @Post()
  @RouteConfig({ takesForm: true })
  @Redirect()
  async add(@Tx() db: EntityManager, @Who() who: Asker, @Req() { body }: FastifyRequest) {
    const typed = typedIn(body);
    await doAsked(
      db,
      async (within) => this.policies.add(within, await sentBy(PolicySent, adding, typed)),
      async (problem) => this.addForm(who, typed, problem),
    );
    return { url: `${at}?done=added`, statusCode: 303 };
  }

  @Get(':policyId/end')
  @Header('content-type', pageType)
  async openEnd(@Tx() db: EntityManager, @Who() who: Asker, @AnId('policyId') id: string) {
    return this.endForm(who, await this.one(db, id), typedFrom(ending, { end: this.clock.today() }));
  }

  @Post(':policyId/end')
  @RouteConfig({ takesForm: true })
  @Redirect()
  async end(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('policyId') id: string,
    @Req() { body }: FastifyRequest,
  ) {
    const typed = typedIn(body);
    await doAsked(
      db,
      async (within) =>
        this.policies.end(within, id, typed['version'] ?? '', await sentBy(PolicyEnded, ending, typed)),
      async (problem) => this.endForm(who, await this.one(db, id), typed, problem),
    );
    return { url: `${at}?done=ended`, statusCode: 303 };
  }

  private async one(db: EntityManager, id: string): Promise<ApprovalPolicy> {
    const found = (await this.policies.list(db, null)).items.find((policy) => policy.id === id);
    if (!found) throw new Problem('not-found');
    return found;
  }

  private addForm(who: Asker, typed: Typed, problem?: Problem): string {
    return this.form(who, {
      title: 'Ask for a second person’s approval',
      action: at,
      fields: adding,
      typed,
      ...(problem && { problem }),
    });
  }

  private endForm(who: Asker, policy: ApprovalPolicy, typed: Typed, problem?: Problem): string {
    return this.form(who, {
      title: 'No longer ask for approval',
      intro: [`${asksForWords[policy.asksFor]}: asked for since ${dayInWords(policy.start)}.`],
      action: `${at}/${policy.id}/end`,
      fields: ending,
      typed,
      version: policy.version,
      ...(problem && { problem }),
    });
  }

  private form(who: Asker, said: Omit<FormPage, 'caption' | 'back' | 'button'>): string {
    const back = { href: at, text: 'Back' };
    const shell = shellOf(who, this.signIn, said.action);
    return formPage(shell, { caption: 'Approval policy', button: 'Save', back, ...said });
  }
}
