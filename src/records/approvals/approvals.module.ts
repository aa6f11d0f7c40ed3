import { Module, type DynamicModule } from '@nestjs/common';
import type { ApprovalKind } from './approval-kind.ts';
import { ApprovalPolicyController } from './approval-policy.controller.ts';
import { APPROVAL_KINDS, ApprovalsController } from './approvals.controller.ts';

@Module({ controllers: [ApprovalsController, ApprovalPolicyController] })
export class ApprovalsModule {
  static with(kinds: readonly ApprovalKind[]): DynamicModule {
    return { module: ApprovalsModule, providers: [{ provide: APPROVAL_KINDS, useValue: kinds }] };
  }
}
