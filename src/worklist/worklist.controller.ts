import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../platform/access/access.ts';
import { Allow } from '../platform/access/policy.ts';
import { AsAt, ReadsRecord } from '../platform/http/reads-record.ts';
import { WorklistAsked } from './worklist.dto.ts';
import { worklistExample } from './worklist.example.ts';
import { WorklistService } from './worklist.service.ts';
import type { Worklist } from './worklist.ts';

/** What is due today, for whom, and why. */
@Controller('api/v1/worklist')
@Allow('social-worker', 'personal-adviser', 'team-manager', 'reviewing-officer', 'virtual-school')
export class WorklistController {
  constructor(@Inject(WorklistService) private readonly worklist: WorklistService) {}

  @Get()
  @ReadsRecord()
  @ApiOperation({
    summary: 'What you, or your team, have to do: breaches of law first, then promises, then risks',
  })
  @ApiOkResponse({ example: worklistExample })
  async list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Query() { worker }: WorklistAsked,
    @AsAt() asAt: PlainDate | null,
  ): Promise<Worklist> {
    return this.worklist.list(db, who, worker, asAt);
  }
}
