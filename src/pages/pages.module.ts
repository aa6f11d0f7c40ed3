import { Module, type DynamicModule } from '@nestjs/common';
import type { BoardReports } from '../extracts/board-reports.service.ts';
import { ExtractsModule } from '../extracts/extracts.module.ts';
import type { Config } from '../platform/config/config.ts';
import { BoardController } from './board/board.controller.ts';
import { AssetsController } from './layout/assets.controller.ts';
import { CouncilSignInModule } from './sign-in/council-sign-in.module.ts';
import { SignInModule } from './sign-in/sign-in.module.ts';

interface PagesParts {
  readonly reports: BoardReports;
  readonly config: Config;
  readonly isDemo: boolean;
}

@Module({})
export class PagesModule {
  static with({ reports, config, isDemo }: PagesParts): DynamicModule {
    return {
      module: PagesModule,
      imports: [ExtractsModule.with(reports), ...signIn(config, isDemo)],
      controllers: [AssetsController, BoardController],
    };
  }
}

/** Whose front door it has: the demo's, the council's, or none, where only programs get in. */
function signIn(config: Config, isDemo: boolean) {
  if (isDemo) return [SignInModule];
  return config.OIDC_CLIENT_ID ? [CouncilSignInModule.with(config)] : [];
}
