import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { whoSaw } from '../../platform/audit/audit.store.ts';
import { PersonParam } from '../../platform/http/params.ts';
import { SightingsAsked } from './seen-by.dto.ts';

/** Who has been shown a person's record, or has written in it. */
@Controller('api/v1/people/:personId/seen-by')
@PersonParam()
@Allow('team-manager')
export class SeenByController {
  @Get()
  @ApiOperation({
    summary:
      'Who has seen or changed this person, or was refused only after being let through to them: newest first',
  })
  @ApiOkResponse({
    example: {
      items: [
        {
          at: '2019-02-04T08:45:00.000Z',
          worker: 'Priya Sharma',
          roles: ['personal-adviser'],
          operation: 'GET /api/v1/people/:personId',
          status: 200,
          purpose: null,
        },
      ],
      next: 48_211,
    },
  })
  async list(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @Query() { before, limit }: SightingsAsked,
  ) {
    // One more than asked for tells whether there is a next page.
    const found = await whoSaw(db, personId, before ?? null, limit + 1);
    const page = found.slice(0, limit);
    return {
      items: page.map(({ id: _, ...sighting }) => sighting),
      ...(found.length > limit && { next: page.at(-1)!.id }),
    };
  }
}
