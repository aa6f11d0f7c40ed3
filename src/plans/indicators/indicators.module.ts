import { Module, type DynamicModule } from '@nestjs/common';
import { IndicatorsController } from './indicators.controller.ts';
import { INDICATORS, type PlansIndicator } from './indicators.ts';
import { Indicators } from './indicators.service.ts';

@Module({})
export class IndicatorsModule {
  static with(indicators: readonly PlansIndicator[]): DynamicModule {
    return {
      module: IndicatorsModule,
      controllers: [IndicatorsController],
      providers: [Indicators, { provide: INDICATORS, useValue: indicators }],
      exports: [Indicators],
    };
  }
}
