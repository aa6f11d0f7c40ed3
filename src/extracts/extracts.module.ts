import { Module, type DynamicModule } from '@nestjs/common';
import { BoardReports } from './board-reports.service.ts';
import { ExtractsController } from './extracts.controller.ts';
import { BoardMeetingsController } from './publication/board-meetings.controller.ts';
import { CommentaryController } from './publication/commentary.controller.ts';
import { LifecycleController } from './publication/lifecycle.controller.ts';
import { MeasureOwnersController } from './publication/measure-owners.controller.ts';
import { PublishedExtracts } from './publication/published-extracts.service.ts';
import { FurtherReports } from './reports/further-reports.service.ts';
import { ReportsController } from './reports/reports.controller.ts';
import { VersionsController } from './publication/versions.controller.ts';

@Module({})
export class ExtractsModule {
  static with(reports: BoardReports, further: FurtherReports): DynamicModule {
    return {
      module: ExtractsModule,
      controllers: [
        ExtractsController,
        BoardMeetingsController,
        MeasureOwnersController,
        CommentaryController,
        LifecycleController,
        VersionsController,
        ReportsController,
      ],
      providers: [
        { provide: BoardReports, useValue: reports },
        { provide: FurtherReports, useValue: further },
        PublishedExtracts,
      ],
      exports: [BoardReports, FurtherReports, PublishedExtracts],
    };
  }
}
