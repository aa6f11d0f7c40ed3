import { Module, type DynamicModule } from '@nestjs/common';
import { SubjectAccessPackController } from './pack.controller.ts';
import { SubjectAccessRequestsController } from './requests.controller.ts';
import { SubjectAccess, TELLS_WHO_LOOKED } from './subject-access.service.ts';

@Module({})
export class SubjectAccessModule {
  static with({ tellsWhoLooked }: { tellsWhoLooked: boolean }): DynamicModule {
    return {
      module: SubjectAccessModule,
      controllers: [SubjectAccessRequestsController, SubjectAccessPackController],
      providers: [SubjectAccess, { provide: TELLS_WHO_LOOKED, useValue: tellsWhoLooked }],
    };
  }
}
