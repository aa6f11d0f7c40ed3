import { Module, type DynamicModule } from '@nestjs/common';
import type { Catalogue } from '../measures/catalogue.ts';
import { CATALOGUE, MeasuresController } from './measures.controller.ts';
import { SnapshotsController } from './snapshots.controller.ts';

@Module({})
export class SnapshotsModule {
  static with(catalogue: Catalogue): DynamicModule {
    return {
      module: SnapshotsModule,
      controllers: [MeasuresController, SnapshotsController],
      providers: [{ provide: CATALOGUE, useValue: catalogue }],
    };
  }
}
