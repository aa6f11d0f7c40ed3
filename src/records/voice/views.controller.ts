import { Controller } from '@nestjs/common';
import { happeningRoutes } from '../facts/happening.routes.ts';
import { keepers, readers } from '../facts/staff.ts';
import { RecordedView } from './recorded-view.entity.ts';
import { ViewSent } from './voice.dto.ts';

/** That somebody's views were heard and written down. What they said is not kept here. */
@Controller('api/v1/people/:personId/views')
export class ViewsController extends happeningRoutes({
  entity: RecordedView,
  day: 'recordedOn',
  Sent: ViewSent,
  keepers: [...keepers, 'reviewing-officer', 'virtual-school'],
  readers,
  listed: 'When their views were heard and written down, and how',
  recorded: 'Record that their views were heard',
  example: { recordedOn: '2019-01-24', how: 'in person' },
}) {}
