import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { overlaps } from '../../domain/timeline/spans.ts';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { inOrder, refuse } from '../facts/checks.ts';
import { PolicyEnded, policyExample, PolicySent } from './approval-policy.dto.ts';
import type { ApprovalPolicy } from './approval-policy.entity.ts';
import { addPolicy, approvalPolicies, endPolicy, holdsOn } from './approval-policy.store.ts';

/** For what a second person is asked, by the council's own policy; read by staff, decided by administrators. */
@Controller('api/v1/approval-policies')
@Allow('administrator')
export class ApprovalPolicyController {
  @Get()
  @Allow(
    'social-worker',
    'personal-adviser',
    'team-manager',
    'reviewing-officer',
    'performance-analyst',
    'administrator',
  )
  @ReadsRecord()
  @ApiOperation({ summary: 'For what the policy asks a second person’s approval, and from when until when' })
  @ApiOkResponse({ example: { asAt: null, knownAt: null, items: [policyExample] } })
  async list(@Tx() db: EntityManager, @AsAt() asAt: PlainDate | null): Promise<{ items: ApprovalPolicy[] }> {
    const policies = await approvalPolicies(db);
    return { items: policies.filter((policy) => asAt === null || holdsOn(policy, asAt)) };
  }

  @Post()
  @ApiOperation({ summary: 'Ask for a second person’s approval from a day on, which may lie ahead' })
  @ApiCreatedResponse({ example: policyExample })
  async add(
    @Tx() db: EntityManager,
    @Body() { asksFor, start, end = null, source }: PolicySent,
  ): Promise<ApprovalPolicy> {
    const stands = (await approvalPolicies(db)).find(
      (other) => other.asksFor === asksFor && overlaps(other, { start, end }),
    );
    refuse(
      inOrder(['start', start], ['end', end]),
      stands && {
        pointer: '#/start',
        detail: `approval is asked for from ${stands.start} ${stands.end ? `until ${stands.end}` : 'on'} already; end that first`,
      },
    );
    return addPolicy(db, { asksFor, start, end, source });
  }

  @Post(':policyId/end')
  @HttpCode(200)
  @IdParam('policyId', 'Of a line of the policy')
  @NeedsVersion()
  @ApiOperation({ summary: 'Say from which day on approval is no longer asked for' })
  @ApiOkResponse({ example: { ...policyExample, end: '2019-09-01', version: '48302' } })
  async end(
    @Tx() db: EntityManager,
    @AnId('policyId') id: string,
    @IfMatch() version: string,
    @Body() { end }: PolicyEnded,
  ): Promise<ApprovalPolicy> {
    const policy = (await approvalPolicies(db)).find((one) => one.id === id);
    if (!policy) throw new Problem('not-found');
    refuse(inOrder(['start', policy.start], ['end', end]));
    return endPolicy(db, { id, version }, end);
  }
}
