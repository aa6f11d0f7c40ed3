import { Module, type DynamicModule } from '@nestjs/common';
import { CareLeaversModule } from './care-leavers/care-leavers.module.ts';
import { CarersModule } from './carers/carers.module.ts';
import { ChildrenInCareModule } from './children-in-care/children-in-care.module.ts';
import { EetModule } from './eet/eet.module.ts';
import { BreakGlassModule } from '../platform/access/break-glass.module.ts';
import { ConfidentialAddressModule } from './people/confidential-address.module.ts';
import { RestrictionModule } from './people/restriction.module.ts';
import { WorkforceModule } from './workforce/workforce.module.ts';
import { PeopleModule } from './people/people.module.ts';
import { PersonalAdvisersModule } from './personal-advisers/personal-advisers.module.ts';
import type { RetentionYears } from '../domain/retention/retention-rules.ts';
import { RetentionModule } from './retention/retention.module.ts';
import { PlacementsModule } from './placements/placements.module.ts';
import { ReviewsModule } from './reviews/reviews.module.ts';
import { EducationModule } from './education/education.module.ts';
import { HealthRecordModule } from './health/health.module.ts';
import { MergingModule } from './merging/merging.module.ts';
import { MissingModule } from './missing/missing.module.ts';
import { OffendingModule } from './offending/offending.module.ts';
import { PermanenceModule } from './permanence/permanence.module.ts';
import { VoiceModule } from './voice/voice.module.ts';
import { SealingModule } from './sealing/sealing.module.ts';
import { SubjectAccessModule } from './subject-access/subject-access.module.ts';
import { TasksModule } from './tasks/tasks.module.ts';

interface RecordsParts {
  readonly authority: string;
  readonly years: RetentionYears;
  readonly tellsWhoLooked: boolean;
}

/** Every room of the record that has routes. */
@Module({
  imports: [
    // Before the routes about one person, so that `duplicates` is no person's id.
    MergingModule,
    PeopleModule,
    ChildrenInCareModule,
    CareLeaversModule,
    ReviewsModule,
    TasksModule,
    VoiceModule,
    HealthRecordModule,
    MissingModule,
    EducationModule,
    PermanenceModule,
    OffendingModule,
    EetModule,
    BreakGlassModule,
    ConfidentialAddressModule,
    RestrictionModule,
    WorkforceModule,
    CarersModule,
    PersonalAdvisersModule,
    SealingModule,
  ],
})
export class RecordsModule {
  /** `authority` is the responsible authority's ONS code; `tellsWhoLooked`, whether somebody given their record is told that. */
  static with({ authority, years, tellsWhoLooked }: RecordsParts): DynamicModule {
    return {
      module: RecordsModule,
      imports: [
        PlacementsModule.with({ authority }),
        RetentionModule.with(years),
        SubjectAccessModule.with({ tellsWhoLooked }),
      ],
    };
  }
}
