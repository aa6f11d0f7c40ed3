import { Module, type DynamicModule } from '@nestjs/common';
import type { Catalogue } from '../../measures/catalogue.ts';
import { CATALOGUE } from '../measures.controller.ts';
import { ComparatorsController, RESPONSIBLE_AUTHORITY } from './comparators.controller.ts';

@Module({})
export class ComparatorsModule {
  static with(catalogue: Catalogue, authority: string): DynamicModule {
    return {
      module: ComparatorsModule,
      controllers: [ComparatorsController],
      providers: [
        { provide: CATALOGUE, useValue: catalogue },
        { provide: RESPONSIBLE_AUTHORITY, useValue: authority },
      ],
    };
  }
}
