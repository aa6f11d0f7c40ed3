import { Module, type DynamicModule } from '@nestjs/common';
import { approvalKinds } from '../approval-kinds.ts';
import { BreakGlassController } from '../platform/access/break-glass.controller.ts';
import type { Config } from '../platform/config/config.ts';
import { ApprovalPolicyController } from '../records/approvals/approval-policy.controller.ts';
import { APPROVAL_KINDS, ApprovalsController } from '../records/approvals/approvals.controller.ts';
import { PeopleController } from '../records/people/people.controller.ts';
import { HoldsController } from '../records/retention/holds.controller.ts';
import { PersonRetentionController } from '../records/retention/person-retention.controller.ts';
import { RetentionController } from '../records/retention/retention.controller.ts';
import { RETENTION_YEARS, retentionYears } from '../records/retention/retention-years.ts';
import { SubjectAccessPackController } from '../records/subject-access/pack.controller.ts';
import { SubjectAccessRequestsController } from '../records/subject-access/requests.controller.ts';
import { SubjectAccess, TELLS_WHO_LOOKED } from '../records/subject-access/subject-access.service.ts';
import { TasksController } from '../records/tasks/tasks.controller.ts';
import { RequestsController } from '../records/voice/requests.controller.ts';
import { ApprovalsPagesController } from './approvals/approvals-pages.controller.ts';
import { PoliciesPagesController } from './approvals/policies.controller.ts';
import { GoodbyeController } from './goodbye/goodbye.controller.ts';
import { GlassReviewsController } from './person/glass-reviews.controller.ts';
import { PersonRequestsController } from './requests/person-requests.controller.ts';
import { RequestsWaitingController } from './requests/requests-waiting.controller.ts';
import { HoldsPagesController } from './retention/holds-pages.controller.ts';
import { RetentionPagesController } from './retention/retention-pages.controller.ts';
import { AccessRequestPageController } from './subject-access/access-request.controller.ts';
import { AccessRequestsPageController } from './subject-access/access-requests.controller.ts';
import { AccessStepsController } from './subject-access/access-steps.controller.ts';
import { LinesController } from './subject-access/lines.controller.ts';
import { WaitingForRecordsController } from './subject-access/waiting.controller.ts';
import { PersonTasksController } from './tasks/person-tasks.controller.ts';
import { TasksPagesController } from './tasks/tasks-pages.controller.ts';

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
        ApprovalsPagesController,
        PoliciesPagesController,
        RequestsWaitingController,
        PersonRequestsController,
        TasksPagesController,
        PersonTasksController,
        GoodbyeController,
        GlassReviewsController,
        HoldsPagesController,
        RetentionPagesController,
      ],
      providers: [
        { provide: TELLS_WHO_LOOKED, useValue: config.PACKS_TELL_WHO_LOOKED === 'yes' },
        { provide: APPROVAL_KINDS, useValue: approvalKinds(config.LOCAL_AUTHORITY) },
        { provide: RETENTION_YEARS, useValue: retentionYears(config) },
        PeopleController,
        SubjectAccess,
        SubjectAccessRequestsController,
        SubjectAccessPackController,
        ApprovalsController,
        ApprovalPolicyController,
        RequestsController,
        TasksController,
        PersonRetentionController,
        RetentionController,
        HoldsController,
        BreakGlassController,
      ],
    };
  }
}
