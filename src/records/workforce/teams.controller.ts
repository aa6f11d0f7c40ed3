import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { everybodyWhoSignsIn } from './who-may.ts';
import { teamsOn, type Team } from './workers.store.ts';

@Controller('api/v1/teams')
@Allow(...everybodyWhoSignsIn)
export class TeamsController {
  @Get()
  @ReadsRecord()
  @ApiOperation({ summary: 'The teams: how many work in each on the day, and how many in each role' })
  @ApiOkResponse({
    example: {
      asAt: null,
      knownAt: null,
      items: [{ team: 'North', workers: 3, roles: { 'personal-adviser': 2, 'team-manager': 1 } }],
    },
  })
  async list(@Tx() db: EntityManager, @AsAt() asAt: PlainDate | null): Promise<{ items: Team[] }> {
    return { items: await teamsOn(db, asAt) };
  }
}
