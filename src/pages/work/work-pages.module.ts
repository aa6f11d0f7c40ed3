import { Module, type DynamicModule } from '@nestjs/common';
import type { RetentionYears } from '../../domain/retention/retention-rules.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { BreakGlassController } from '../../platform/access/break-glass.controller.ts';
import {
  PathwayPlanReviewsController,
  PathwayPlansController,
} from '../../records/care-leavers/plans.controller.ts';
import { LegalStatusesController } from '../../records/children-in-care/legal-statuses.controller.ts';
import { PeopleController } from '../../records/people/people.controller.ts';
import { AUTHORITY, PlacementsController } from '../../records/placements/placements.controller.ts';
import { PersonRetentionController } from '../../records/retention/person-retention.controller.ts';
import { RETENTION_YEARS } from '../../records/retention/retention-years.ts';
import { WorklistService } from '../../worklist/worklist.service.ts';
import { DuplicatesController } from '../../records/merging/duplicates.controller.ts';
import { MergingController } from '../../records/merging/merging.controller.ts';
import { DuplicatesPagesController } from '../duplicates/duplicates-pages.controller.ts';
import { BreakGlassPageController } from '../person/break-glass.controller.ts';
import { MoveController } from '../person/move.controller.ts';
import { PeoplePageController } from '../person/people.controller.ts';
import { PersonController } from '../person/person.controller.ts';
import { recordingControllers } from '../person/recording.controllers.ts';
import { PersonToday } from '../person/person-today.ts';
import { WorkController } from './work.controller.ts';

/** The worker's pages. What they show and record is asked of the API's own controllers, so that there is one logic. */
@Module({})
export class WorkPagesModule {
  /** `authority` is the responsible authority's ONS code. */
  static with({ authority, years }: { authority: string; years: RetentionYears }): DynamicModule {
    return {
      module: WorkPagesModule,
      controllers: [
        WorkController,
        PeoplePageController,
        PersonController,
        ...recordingControllers,
        MoveController,
        BreakGlassPageController,
        DuplicatesPagesController,
      ],
      providers: [
        { provide: AUTHORITY, useValue: authority },
        { provide: RETENTION_YEARS, useValue: years },
        PersonRetentionController,
        {
          provide: WorklistService,
          useFactory: (clock: Clock) => new WorklistService(authority, clock),
          inject: [Clock],
        },
        PersonToday,
        BreakGlassController,
        DuplicatesController,
        MergingController,
        PeopleController,
        PathwayPlansController,
        PathwayPlanReviewsController,
        LegalStatusesController,
        PlacementsController,
      ],
    };
  }
}
