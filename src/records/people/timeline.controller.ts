import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { PersonParam } from '../../platform/http/params.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { keepers } from '../facts/staff.ts';
import { timelineOf } from './timeline.reader.ts';

const example = {
  id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  kind: 'legal-status',
  start: '2018-11-05',
  end: null,
  isOfADay: false,
  code: 'C2',
  words: 'Full care order',
  dispute: null,
  recordedAt: '2019-02-11T10:05:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
};

/** A life as recorded, by day. */
@Controller('api/v1/people/:personId/timeline')
@PersonParam()
// Contacts, detention and support stand in it, which a virtual school is not told.
@Allow(...keepers, 'reviewing-officer', 'performance-analyst')
export class TimelineController {
  @Get()
  @ReadsRecord()
  @ApiOperation({ summary: 'All that was so and all that happened, by day, and who recorded it when' })
  @ApiOkResponse({
    example: {
      asAt: null,
      knownAt: null,
      personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
      items: [example],
    },
  })
  async read(@Tx() db: EntityManager, @Param('personId') personId: string, @AsAt() asAt: PlainDate | null) {
    return { personId, items: await timelineOf(db, personId, asAt) };
  }
}
