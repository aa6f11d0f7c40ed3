import { Module, type DynamicModule } from '@nestjs/common';
import { Spool } from '../platform/spool/spool.ts';
import type { ExportKind } from './exports/export-kind.ts';
import { EXPORT_KINDS, ExportsController } from './exports/exports.controller.ts';

@Module({})
export class ReturnsModule {
  /** `spool` is the folder in which exports wait. */
  static with(kinds: readonly ExportKind[], spool: string): DynamicModule {
    return {
      module: ReturnsModule,
      controllers: [ExportsController],
      providers: [
        { provide: Spool, useFactory: () => Spool.open(spool, 'exports') },
        { provide: EXPORT_KINDS, useValue: kinds },
      ],
    };
  }
}
