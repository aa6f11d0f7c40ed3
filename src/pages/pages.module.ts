import { Module, type DynamicModule } from '@nestjs/common';
import type { BoardReports } from '../extracts/board-reports.service.ts';
import { ExtractsModule } from '../extracts/extracts.module.ts';
import { BoardController } from './board/board.controller.ts';
import { AssetsController } from './layout/assets.controller.ts';
import { SignInModule } from './sign-in/sign-in.module.ts';

@Module({})
export class PagesModule {
  static with({ reports, isDemo }: { reports: BoardReports; isDemo: boolean }): DynamicModule {
    return {
      module: PagesModule,
      imports: [ExtractsModule.with(reports), ...(isDemo ? [SignInModule] : [])],
      controllers: [AssetsController, BoardController],
    };
  }
}
