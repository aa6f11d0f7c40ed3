import { Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import type { RetentionYears } from '../../domain/retention/retention-rules.ts';
import { ClosedRecordInterceptor } from './closed-record.interceptor.ts';
import { HoldsController } from './holds.controller.ts';
import { PersonRetentionController } from './person-retention.controller.ts';
import { RetentionController } from './retention.controller.ts';
import { RETENTION_YEARS } from './retention-years.ts';

@Module({
  controllers: [HoldsController, RetentionController, PersonRetentionController],
  providers: [{ provide: APP_INTERCEPTOR, useClass: ClosedRecordInterceptor }],
})
export class RetentionModule {
  static with(years: RetentionYears): DynamicModule {
    return { module: RetentionModule, providers: [{ provide: RETENTION_YEARS, useValue: years }] };
  }
}
