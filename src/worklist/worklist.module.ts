import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.ts';
import { WorklistController } from './worklist.controller.ts';
import { WorklistService } from './worklist.service.ts';

/** The ONS code of the council whose children these are: E08000034. */
export const LOCAL_AUTHORITY = Symbol('local authority');

@Module({})
export class WorklistModule {
  static with(authority: string): DynamicModule {
    return {
      module: WorklistModule,
      controllers: [WorklistController],
      providers: [
        { provide: LOCAL_AUTHORITY, useValue: authority },
        {
          provide: WorklistService,
          useFactory: (council: string, clock: Clock) => new WorklistService(council, clock),
          inject: [LOCAL_AUTHORITY, Clock],
        },
      ],
    };
  }
}
