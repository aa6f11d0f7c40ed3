import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { HealthController } from './health.controller.ts';
import { Readiness } from './readiness.ts';

@Module({})
export class HealthModule {
  /** `migrations`: the names of all this program needs, as the table `migration` keeps them. */
  static with({
    database,
    migrations,
  }: {
    database: DataSource;
    migrations: readonly string[];
  }): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HealthController],
      providers: [{ provide: Readiness, useValue: new Readiness(database, migrations) }],
    };
  }
}
