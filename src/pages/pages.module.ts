import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../platform/config/config.ts';
import type { Catalogue } from '../measures/catalogue.ts';
import { CATALOGUE } from '../snapshots/measures.controller.ts';
import type { BoardReports } from '../extracts/board-reports.service.ts';
import { ExtractsModule } from '../extracts/extracts.module.ts';
import { BoardController } from './board/board.controller.ts';
import { FindingsPagesController } from './findings/findings-pages.controller.ts';
import { ImportReportController } from './imports/import-report.controller.ts';
import { ImportsPagesController } from './imports/imports-pages.controller.ts';
import { AssetsController } from './layout/assets.controller.ts';
import { NightsPagesController } from './nights/nights-pages.controller.ts';
import { CouncilSignInModule } from './sign-in/council-sign-in.module.ts';
import { SignInModule } from './sign-in/sign-in.module.ts';

export interface PagesParts {
  readonly reports: BoardReports;
  readonly catalogue: Catalogue;
  readonly config: Config;
  readonly isDemo: boolean;
  /** The very module that the API has, so that both ask by the same limits. */
  readonly imports: DynamicModule;
}

@Module({})
export class PagesModule {
  static with({ reports, catalogue, config, isDemo, imports }: PagesParts): DynamicModule {
    return {
      module: PagesModule,
      imports: [ExtractsModule.with(reports), imports, ...signIn(config, isDemo)],
      providers: [{ provide: CATALOGUE, useValue: catalogue }],
      controllers: [
        AssetsController,
        BoardController,
        ImportsPagesController,
        ImportReportController,
        FindingsPagesController,
        NightsPagesController,
      ],
    };
  }
}

/** Whose front door it has: the demo's, the council's, or none, where only programs get in. */
function signIn(config: Config, isDemo: boolean) {
  if (isDemo) return [SignInModule];
  return config.OIDC_CLIENT_ID ? [CouncilSignInModule.with(config)] : [];
}
