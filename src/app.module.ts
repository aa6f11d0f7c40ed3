import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations/all.ts';
import { BoardReports } from './extracts/board-reports.service.ts';
import { FurtherReports } from './extracts/reports/further-reports.service.ts';
import { FindingsModule } from './imports/checking/findings.module.ts';
import { ImportsModule } from './imports/imports.module.ts';
import type { Catalogue } from './measures/catalogue.ts';
import { indicatorsOf } from './plans/indicators/indicators.ts';
import { IndicatorsModule } from './plans/indicators/indicators.module.ts';
import { PagesModule } from './pages/pages.module.ts';
import { planFacts } from './plan-facts.ts';
import type { Plan } from './plans/plan.ts';
import { PlansModule } from './plans/plans.module.ts';
import { AccessModule } from './platform/access/access.module.ts';
import type { Clock } from './platform/clock/clock.ts';
import type { Config } from './platform/config/config.ts';
import { spoolFolder } from './platform/spool/spool-folder.ts';
import { HealthModule } from './platform/health/health.module.ts';
import type { Logger } from './platform/logging/logger.ts';
import { RecordsModule } from './records/records.module.ts';
import { retentionYears } from './records/retention/retention-years.ts';
import { approvalKinds } from './approval-kinds.ts';
import { ApprovalsModule } from './records/approvals/approvals.module.ts';
import { exportKinds } from './export-kinds.ts';
import type { ExportKind } from './returns/exports/export-kind.ts';
import { ReturnsModule } from './returns/returns.module.ts';
import { SnapshotsModule } from './snapshots/snapshots.module.ts';
import { WorklistModule } from './worklist/worklist.module.ts';

export interface AppParts {
  readonly config: Config;
  /** The application's own connections, which see only whom the asker may see; closed with the server. */
  readonly database: DataSource;
  readonly catalogue: Catalogue;
  /** Read once: nothing starts with one that is at fault. */
  readonly plans: readonly Plan[];
  readonly isDemo: boolean;
  /** What time it is; a demonstration has a time of its own. */
  readonly clock?: Clock;
  /** Where alerts are written. */
  readonly logger?: Logger;
  /** What may be exported, if not what this program exports. */
  readonly kinds?: readonly ExportKind[];
}

/** The REST API and the pages. */
@Module({})
export class AppModule {
  static with({
    config,
    database,
    catalogue,
    plans: held,
    isDemo,
    clock,
    logger,
    kinds = exportKinds(config.LOCAL_AUTHORITY),
  }: AppParts): DynamicModule {
    const reports = new BoardReports(catalogue, config.LOCAL_AUTHORITY, held);
    const further = new FurtherReports(reports, planFacts(held));
    const imports = ImportsModule.with(spoolFolder(config));
    const authority = config.LOCAL_AUTHORITY;
    const plans = PlansModule.with({ plans: held, catalogue, authority });
    const indicators = IndicatorsModule.with(indicatorsOf(held, authority, catalogue));
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => database.options,
          dataSourceFactory: async () => database,
        }),
        AccessModule.with({ config, database, isDemo, clock, logger }),
        HealthModule.with({ database, migrations: migrations.map(({ name }) => name) }),
        RecordsModule.with({
          authority: config.LOCAL_AUTHORITY,
          years: retentionYears(config),
          tellsWhoLooked: config.PACKS_TELL_WHO_LOOKED === 'yes',
        }),
        ApprovalsModule.with(approvalKinds(config.LOCAL_AUTHORITY)),
        WorklistModule.with(config.LOCAL_AUTHORITY),
        SnapshotsModule.with(catalogue, config.LOCAL_AUTHORITY),
        FindingsModule,
        imports,
        ReturnsModule.with(kinds, spoolFolder(config)),
        plans,
        indicators,
        PagesModule.with({ reports, further, catalogue, config, isDemo, imports, plans, indicators }),
      ],
    };
  }
}
