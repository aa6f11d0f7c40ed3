import { Module, type DynamicModule } from '@nestjs/common';
import { AskImports } from './asked/ask-imports.service.ts';
import { ImportDetailsController } from './asked/import-details.controller.ts';
import { ImportsController } from './asked/imports.controller.ts';
import { Spool } from '../platform/spool/spool.ts';

@Module({})
export class ImportsModule {
  /** `spool` is the folder in which uploads wait. */
  static with(spool: string): DynamicModule {
    return {
      module: ImportsModule,
      controllers: [ImportsController, ImportDetailsController],
      providers: [AskImports, { provide: Spool, useFactory: () => Spool.open(spool, 'imports') }],
      exports: [AskImports],
    };
  }
}
