import { Module, type DynamicModule } from '@nestjs/common';
import { BoardReports } from './board-reports.service.ts';
import { ExtractsController } from './extracts.controller.ts';

@Module({})
export class ExtractsModule {
  static with(reports: BoardReports): DynamicModule {
    return {
      module: ExtractsModule,
      controllers: [ExtractsController],
      providers: [{ provide: BoardReports, useValue: reports }],
      exports: [BoardReports],
    };
  }
}
