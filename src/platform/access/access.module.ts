import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, DiscoveryService, HttpAdapterHost, MetadataScanner } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import type { Config } from '../config/config.ts';
import { AccessGuard, ASKING_DATABASE } from './access.guard.ts';
import { DemoIssuer } from './demo-issuer.ts';
import { finishTransactions } from './finish-transactions.ts';
import { checkThatRoutesHaveRules } from './routes-have-rules.ts';
import { SignIn } from './sign-in.ts';

export interface AccessOptions {
  config: Config;
  /** The application's data source (never the jobs' or the owner's). */
  database: DataSource;
  /** Whether this is the demo, where anybody may be anybody. Throws beside OIDC_ISSUER. */
  isDemo: boolean;
}

/** The guard, its transaction and the check that every route has a rule: they come together or not at all. */
@Module({ imports: [DiscoveryModule] })
export class AccessModule implements OnModuleInit {
  static with({ config, database, isDemo }: AccessOptions): DynamicModule {
    const signIn = SignIn.by(config, isDemo);
    const shared = [
      { provide: SignIn, useValue: signIn },
      { provide: ASKING_DATABASE, useValue: database },
      ...(signIn.issuer instanceof DemoIssuer ? [{ provide: DemoIssuer, useValue: signIn.issuer }] : []),
    ];
    return {
      module: AccessModule,
      global: true,
      providers: [...shared, { provide: APP_GUARD, useClass: AccessGuard }],
      exports: shared.map(({ provide }) => provide),
    };
  }

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly adapterHost: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    checkThatRoutesHaveRules(this.discovery, this.scanner);
    finishTransactions(this.adapterHost.httpAdapter.getInstance());
  }
}
