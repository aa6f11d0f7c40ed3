import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import { notAfter, notBefore, refuse } from '../facts/checks.ts';
import { happeningRoutes } from '../facts/happening.routes.ts';
import { PersonFacts } from '../facts/person-facts.store.ts';
import { careKeepers, readers } from '../facts/staff.ts';
import { AdoptionDecision } from './adoption-decision.entity.ts';
import { AdoptionDecisionReversed, AdoptionDecisionSent, decisionExample } from './permanence.dto.ts';

const decisions = new PersonFacts(AdoptionDecision, 'decidedOn');

/** Decisions that a child should be placed for adoption. One stands until it is reversed, or the child is adopted. */
@Controller('api/v1/people/:personId/adoption-decisions')
export class AdoptionDecisionsController extends happeningRoutes({
  entity: AdoptionDecision,
  day: 'decidedOn',
  Sent: AdoptionDecisionSent,
  keepers: careKeepers,
  readers,
  listed: 'Decisions that they should be placed for adoption, and which were reversed',
  recorded: 'Record a decision that they should be placed for adoption',
  example: { decidedOn: '2018-11-12', reversedOn: null, reversedBecause: null },
  async faults(db, personId) {
    const { items } = await decisions.of(db, personId);
    const open = items.find(({ reversedOn }) => reversedOn === null);
    return [
      open !== undefined && {
        pointer: '#/decidedOn',
        detail: `the decision of ${open.decidedOn} still stands: say first when it was reversed`,
      },
    ];
  },
}) {
  @Post(':id/reversal')
  @Allow(...careKeepers)
  @HttpCode(200)
  @PersonParam()
  @IdParam('id', 'Of a decision')
  @NeedsVersion()
  @ApiOperation({
    summary: 'Say that a decision no longer stood, and why',
    description: 'Sent again with the new ETag, it corrects the day or the reason.',
  })
  @ApiOkResponse({
    example: { ...decisionExample, reversedOn: '2019-01-24', reversedBecause: 'RD3', version: '48402' },
  })
  async reverse(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('id') id: string,
    @IfMatch() version: string,
    @Body() { reversedOn, reversedBecause }: AdoptionDecisionReversed,
  ): Promise<AdoptionDecision> {
    const decision = await decisions.oneAt(db, personId, id, version);
    refuse(
      notAfter('reversedOn', reversedOn, this.clock.today()),
      notBefore('reversedOn', reversedOn, decision.decidedOn, 'the day of the decision'),
    );
    return decisions.change(db, decision, { reversedOn, reversedBecause });
  }
}
