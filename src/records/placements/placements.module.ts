import { Module, type DynamicModule } from '@nestjs/common';
import { AUTHORITY, PlacementsController } from './placements.controller.ts';

@Module({ controllers: [PlacementsController] })
export class PlacementsModule {
  /** `authority` is the responsible authority's ONS code: what lies outside it is outside the district. */
  static with({ authority }: { authority: string }): DynamicModule {
    return { module: PlacementsModule, providers: [{ provide: AUTHORITY, useValue: authority }] };
  }
}
