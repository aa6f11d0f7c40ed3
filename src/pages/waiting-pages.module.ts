import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../platform/config/config.ts';
import { PeopleController } from '../records/people/people.controller.ts';
import { SubjectAccessPackController } from '../records/subject-access/pack.controller.ts';
import { SubjectAccessRequestsController } from '../records/subject-access/requests.controller.ts';
import { SubjectAccess, TELLS_WHO_LOOKED } from '../records/subject-access/subject-access.service.ts';
import { AccessRequestPageController } from './subject-access/access-request.controller.ts';
import { AccessRequestsPageController } from './subject-access/access-requests.controller.ts';
import { AccessStepsController } from './subject-access/access-steps.controller.ts';
import { LinesController } from './subject-access/lines.controller.ts';
import { WaitingForRecordsController } from './subject-access/waiting.controller.ts';

/** Pages of what waits for somebody's answer or decision. They ask and record by the API's own controllers, so that there is one logic. */
@Module({})
export class WaitingPagesModule {
  static with(config: Config): DynamicModule {
    return {
      module: WaitingPagesModule,
      controllers: [
        WaitingForRecordsController,
        AccessRequestsPageController,
        AccessRequestPageController,
        LinesController,
        AccessStepsController,
      ],
      providers: [
        { provide: TELLS_WHO_LOOKED, useValue: config.PACKS_TELL_WHO_LOOKED === 'yes' },
        PeopleController,
        SubjectAccess,
        SubjectAccessRequestsController,
        SubjectAccessPackController,
      ],
    };
  }
}
