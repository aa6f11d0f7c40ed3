import { Inject, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, DiscoveryService, HttpAdapterHost, MetadataScanner } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import type { Config } from '../config/config.ts';
import { Logger } from '../logging/logger.ts';
import { AccessGuard, ASKING_DATABASE } from './access.guard.ts';
import { DemoIssuer } from './demo-issuer.ts';
import { finishTransactions } from './finish-transactions.ts';
import { noLimits, RequestLimits, standardLimits, type Limits } from './request-limits.ts';
import { checkThatRoutesHaveRules } from './routes-have-rules.ts';
import { SignIn } from './sign-in.ts';

export interface AccessOptions {
  config: Config;
  /** The application's data source (never the jobs' or the owner's). */
  database: DataSource;
  /** What time it is here; a demonstration has a time of its own. */
  clock?: Clock;
  /** Whether this is the demo, where anybody may be anybody. Throws beside OIDC_ISSUER. */
  isDemo: boolean;
  /** Whoever asks for more is refused. A demonstration, whose people are invented, has none unless told. */
  limits?: Limits;
  /** Where alerts are written. */
  logger?: Logger;
}

/** The guard, its transaction and the check that every route has a rule: they come together or not at all. */
@Module({ imports: [DiscoveryModule] })
export class AccessModule implements OnModuleInit {
  static with({
    config,
    database,
    isDemo,
    clock = new Clock(),
    limits = isDemo ? noLimits : standardLimits,
    logger = new Logger(config.LOG_LEVEL),
  }: AccessOptions): DynamicModule {
    const signIn = SignIn.by(config, isDemo);
    const shared = [
      { provide: SignIn, useValue: signIn },
      { provide: ASKING_DATABASE, useValue: database },
      { provide: Clock, useValue: clock },
      ...(signIn.issuer instanceof DemoIssuer ? [{ provide: DemoIssuer, useValue: signIn.issuer }] : []),
    ];
    return {
      module: AccessModule,
      global: true,
      providers: [
        ...shared,
        {
          provide: RequestLimits,
          useFactory: () => new RequestLimits(limits, config.TRUSTED_PROXIES, logger),
        },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: shared.map(({ provide }) => provide),
    };
  }

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly adapterHost: HttpAdapterHost,
    @Inject(ASKING_DATABASE) private readonly database: DataSource,
  ) {}

  onModuleInit(): void {
    checkThatRoutesHaveRules(this.discovery, this.scanner);
    finishTransactions(this.adapterHost.httpAdapter.getInstance(), this.database);
  }
}
