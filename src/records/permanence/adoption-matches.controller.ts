import { Controller } from '@nestjs/common';
import { notBefore } from '../facts/checks.ts';
import { happeningRoutes } from '../facts/happening.routes.ts';
import { careKeepers, readers } from '../facts/staff.ts';
import { Adoption } from './adoption.entity.ts';
import { AdoptionMatchSent } from './permanence.dto.ts';

/** With whom they were matched for adoption is not kept; that they were, and when. A person has one. */
@Controller('api/v1/people/:personId/adoption-matches')
export class AdoptionMatchesController extends happeningRoutes({
  entity: Adoption,
  day: 'matchedOn',
  Sent: AdoptionMatchSent,
  keepers: careKeepers,
  readers,
  listed: 'When they were matched with adopters',
  recorded: 'Record that they were matched with adopters',
  example: {
    decidedOn: '2018-11-12',
    matchedOn: '2019-01-24',
    byFosterCarer: false,
    adopters: null,
    adoptersSex: null,
    adoptersLegalStatus: null,
  },
  // Rule 333 of the return.
  async faults(_db, _personId, { matchedOn, decidedOn }) {
    return [notBefore('matchedOn', matchedOn, decidedOn, 'the day of the decision')];
  },
}) {}
