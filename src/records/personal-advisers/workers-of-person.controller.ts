import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { PersonParam } from '../../platform/http/params.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { readers } from '../facts/staff.ts';
import { workerExample } from './advisers.examples.ts';
import { workersWith } from './caseloads.reader.ts';

/** Who works with a person. */
@Controller('api/v1/people/:personId/workers')
@PersonParam()
@Allow(...readers)
export class WorkersOfPersonController {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Get()
  @ReadsRecord()
  @ApiOperation({
    summary: 'Who works with the person, by role: social worker, personal adviser, reviewing officer',
    description: 'Of today, unless as_at says another day.',
  })
  @ApiOkResponse({ example: { asAt: '2019-02-11', knownAt: null, items: [workerExample] } })
  async list(@Tx() db: EntityManager, @Param('personId') personId: string, @AsAt() asked: PlainDate | null) {
    const asAt = asked ?? this.clock.today();
    return { asAt, items: await workersWith(db, personId, asAt) };
  }
}
