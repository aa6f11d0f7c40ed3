import { Module, type DynamicModule } from '@nestjs/common';
import type { Catalogue } from '../measures/catalogue.ts';
import { RESPONSIBLE_AUTHORITY } from './comparators/comparators.controller.ts';
import { ComparatorsModule } from './comparators/comparators.module.ts';
import { BreakdownsController } from './breakdowns.controller.ts';
import { ExplainController } from './explain.controller.ts';
import { CATALOGUE, MeasuresController } from './measures.controller.ts';
import { NightsController } from './nights.controller.ts';
import { ObservationsController } from './observations/observations.controller.ts';
import { PeopleBehindController } from './people-behind.controller.ts';
import { SeriesController } from './series.controller.ts';
import { SnapshotsController } from './snapshots.controller.ts';

@Module({})
export class SnapshotsModule {
  static with(catalogue: Catalogue, authority: string): DynamicModule {
    return {
      module: SnapshotsModule,
      imports: [ComparatorsModule.with(catalogue, authority)],
      controllers: [
        MeasuresController,
        ObservationsController,
        BreakdownsController,
        SeriesController,
        PeopleBehindController,
        ExplainController,
        SnapshotsController,
        NightsController,
      ],
      providers: [
        { provide: CATALOGUE, useValue: catalogue },
        { provide: RESPONSIBLE_AUTHORITY, useValue: authority },
      ],
    };
  }
}
