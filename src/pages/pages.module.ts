import { Module, type DynamicModule } from '@nestjs/common';
import type { BoardReports } from '../extracts/board-reports.service.ts';
import { ExtractsModule } from '../extracts/extracts.module.ts';
import { BoardController } from './board/board.controller.ts';
import { FindingsPagesController } from './findings/findings-pages.controller.ts';
import { ImportReportController } from './imports/import-report.controller.ts';
import { ImportsPagesController } from './imports/imports-pages.controller.ts';
import { AssetsController } from './layout/assets.controller.ts';
import { SignInModule } from './sign-in/sign-in.module.ts';

@Module({})
export class PagesModule {
  static with({
    reports,
    isDemo,
    imports,
  }: {
    reports: BoardReports;
    isDemo: boolean;
    imports: DynamicModule;
  }): DynamicModule {
    return {
      module: PagesModule,
      imports: [ExtractsModule.with(reports), imports, ...(isDemo ? [SignInModule] : [])],
      controllers: [
        AssetsController,
        BoardController,
        ImportsPagesController,
        ImportReportController,
        FindingsPagesController,
      ],
    };
  }
}
