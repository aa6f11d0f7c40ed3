import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../../platform/config/config.ts';
import { CouncilIssuer } from './council-issuer.ts';
import { CouncilSignInController } from './council-sign-in.controller.ts';

/** Imported where OIDC_CLIENT_ID is set. */
@Module({})
export class CouncilSignInModule {
  static with(config: Config): DynamicModule {
    return {
      module: CouncilSignInModule,
      controllers: [CouncilSignInController],
      providers: [{ provide: CouncilIssuer, useValue: new CouncilIssuer(config) }],
    };
  }
}
