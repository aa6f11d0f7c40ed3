import { Module, type DynamicModule } from '@nestjs/common';
import type { BoardReports } from '../extracts/board-reports.service.ts';
import type { FurtherReports } from '../extracts/reports/further-reports.service.ts';
import { ReportsController } from '../extracts/reports/reports.controller.ts';
import { ExtractsModule } from '../extracts/extracts.module.ts';
import type { Catalogue } from '../measures/catalogue.ts';
import type { Config } from '../platform/config/config.ts';
import { retentionYears } from '../records/retention/retention-years.ts';
import { RESPONSIBLE_AUTHORITY } from '../snapshots/comparators/comparators.controller.ts';
import { CATALOGUE } from '../snapshots/measures.controller.ts';
import { CommentaryController } from '../extracts/publication/commentary.controller.ts';
import { LifecycleController } from '../extracts/publication/lifecycle.controller.ts';
import { ActionsController } from '../plans/actions.controller.ts';
import { YouSaidController } from '../plans/you-said.controller.ts';
import { ActionsPagesController } from './actions/actions-pages.controller.ts';
import { CommentaryPageController } from './extracts/commentary.controller.ts';
import { DraftController } from './extracts/draft.controller.ts';
import { ExtractsPagesController } from './extracts/extracts.controller.ts';
import { MonthPage } from './extracts/month-page.ts';
import { PublishedController } from './extracts/published.controller.ts';
import { StepsController } from './extracts/steps.controller.ts';
import { FindingsPagesController } from './findings/findings-pages.controller.ts';
import { ImportReportController } from './imports/import-report.controller.ts';
import { ImportsPagesController } from './imports/imports-pages.controller.ts';
import { AssetsController } from './layout/assets.controller.ts';
import { StartController } from './layout/start.controller.ts';
import { ExplainPageController } from './measure/explain.controller.ts';
import { IndicatorsPagesController } from './indicators/indicators-pages.controller.ts';
import { MeasureController } from './measure/measure.controller.ts';
import { PeopleController } from './measure/people.controller.ts';
import { NightsPagesController } from './nights/nights-pages.controller.ts';
import { PlansPagesController } from './plans/plans-pages.controller.ts';
import { CommitteeFormController } from './reports/committee-form.controller.ts';
import { ReportsPage } from './reports/reports-page.ts';
import { ReportsPagesController } from './reports/reports-pages.controller.ts';
import { ScorecardController } from './scorecard/scorecard.controller.ts';
import { CouncilSignInModule } from './sign-in/council-sign-in.module.ts';
import { SignInModule } from './sign-in/sign-in.module.ts';
import { YouSaidPagesController } from './you-said/you-said-pages.controller.ts';
import { WaitingPagesModule } from './waiting-pages.module.ts';
import { WorkPagesModule } from './work/work-pages.module.ts';

export interface PagesParts {
  readonly reports: BoardReports;
  readonly further: FurtherReports;
  readonly catalogue: Catalogue;
  readonly config: Config;
  readonly isDemo: boolean;
  /** The very module that the API has, so that both ask by the same limits. */
  readonly imports: DynamicModule;
  /** The very modules that the API has. */
  readonly plans: DynamicModule;
  readonly indicators: DynamicModule;
}

@Module({})
export class PagesModule {
  static with({
    reports,
    further,
    catalogue,
    config,
    isDemo,
    imports,
    plans,
    indicators,
  }: PagesParts): DynamicModule {
    return {
      module: PagesModule,
      imports: [
        ExtractsModule.with(reports, further),
        imports,
        plans,
        indicators,
        WorkPagesModule.with({ authority: config.LOCAL_AUTHORITY, years: retentionYears(config) }),
        WaitingPagesModule.with(config),
        ...signIn(config, isDemo),
      ],
      providers: [
        { provide: CATALOGUE, useValue: catalogue },
        { provide: RESPONSIBLE_AUTHORITY, useValue: config.LOCAL_AUTHORITY },
        MonthPage,
        LifecycleController,
        CommentaryController,
        ActionsController,
        YouSaidController,
        ReportsController,
        ReportsPage,
      ],
      controllers: [
        AssetsController,
        StartController,
        ExtractsPagesController,
        DraftController,
        PublishedController,
        CommentaryPageController,
        StepsController,
        ScorecardController,
        IndicatorsPagesController,
        MeasureController,
        PeopleController,
        ExplainPageController,
        ImportsPagesController,
        ImportReportController,
        FindingsPagesController,
        NightsPagesController,
        PlansPagesController,
        ActionsPagesController,
        YouSaidPagesController,
        CommitteeFormController,
        ReportsPagesController,
      ],
    };
  }
}

/** Whose front door it has: the demo's, the council's, or none, where only programs get in. */
function signIn(config: Config, isDemo: boolean) {
  if (isDemo) return [SignInModule];
  return config.OIDC_CLIENT_ID ? [CouncilSignInModule.with(config)] : [];
}
