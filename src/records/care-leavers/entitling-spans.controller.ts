import { Controller } from '@nestjs/common';
import { entitlingSpanRoutes } from './entitling-span.routes.ts';
import { DetentionSent, LivingAtHomeSent, SupportRequestSent } from './entitling-spans.dto.ts';
import { Detention, LivingAtHome, SupportRequest } from './entitling-spans.entity.ts';

/** What a care leaver of 21 to 24 has asked for, or has a right to for the sake of a programme. */
@Controller('api/v1/people/:personId/support-requests')
export class SupportRequestsController extends entitlingSpanRoutes({
  entity: SupportRequest,
  Sent: SupportRequestSent,
  listed: 'When a care leaver asked for support, or was in a programme of education or training',
  recorded: 'Record that they ask for support, or that a programme of education or training began',
  ended: 'Record that they no longer want support, or that the programme is over',
  example: { kind: 'asked' },
}) {}

@Controller('api/v1/people/:personId/living-at-home')
export class LivingAtHomeController extends entitlingSpanRoutes({
  entity: LivingAtHome,
  Sent: LivingAtHomeSent,
  listed: 'When they lived with a parent or someone with parental responsibility after care',
  recorded: 'Record that they live with a parent or someone with parental responsibility after care',
  ended: 'Record that they no longer live there',
  example: {},
}) {}

@Controller('api/v1/people/:personId/detentions')
export class DetentionsController extends entitlingSpanRoutes({
  entity: Detention,
  Sent: DetentionSent,
  listed: 'When they were in custody or in hospital',
  recorded: 'Record that they are in custody or in hospital',
  ended: 'Record that they are out again',
  example: {},
}) {}
