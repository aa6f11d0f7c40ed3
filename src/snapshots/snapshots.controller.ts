import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { Tx } from '../platform/access/access.ts';
import { Allow, councilRoles } from '../platform/access/policy.ts';
import { latestSnapshots } from './figure.store.ts';

/** How fresh the figures are. */
@Controller('api/v1/snapshots')
@Allow(...councilRoles)
export class SnapshotsController {
  @Get()
  @ApiOperation({
    summary:
      'The latest counts, newest first: which day, as known when, how far each has come, and whether lists and figures agree',
  })
  @ApiOkResponse({
    example: [
      {
        asAt: '2019-01-31',
        knownAt: '2019-02-06T02:14:00.000000Z',
        people: 1303,
        pages: 3,
        openPages: 0,
        hasFault: false,
        closedAt: '2019-02-06T02:14:09.120000Z',
        agrees: true,
        disagreeing: [],
      },
    ],
  })
  list(@Tx() db: EntityManager) {
    return latestSnapshots(db);
  }
}
