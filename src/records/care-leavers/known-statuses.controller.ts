import { Controller } from '@nestjs/common';
import { accommodationCodes } from '../../domain/codes/accommodation.codes.ts';
import { inTouchCodes } from '../../domain/codes/in-touch.codes.ts';
import { statusRoutes } from '../facts/known-status.routes.ts';
import { Accommodation } from './accommodation.entity.ts';
import { InTouch } from './in-touch.entity.ts';

/** What a young person lives in, and whether it is suitable. */
@Controller('api/v1/people/:personId/accommodation')
export class AccommodationController extends statusRoutes({
  entity: Accommodation,
  schema: 'AccommodationSent',
  codes: accommodationCodes,
  code: 'The type of accommodation, then 1 if it is suitable, 2 if not (ACCOM of the return)',
  example: 'U1',
  listed: 'What a young person has lived in, and whether it was suitable',
  recorded: 'Record what they live in from a day on; what they lived in until then ends that day',
}) {}

/** Whether we are in touch with a young person. */
@Controller('api/v1/people/:personId/in-touch')
export class InTouchController extends statusRoutes({
  entity: InTouch,
  schema: 'InTouchSent',
  codes: inTouchCodes,
  code: 'Whether the council is in touch with them (IN_TOUCH of the return)',
  example: 'YES',
  listed: 'Whether the council has been in touch with a young person',
  recorded: 'Record whether we are in touch from a day on; what was so until then ends that day',
}) {}
