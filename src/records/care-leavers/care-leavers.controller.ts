import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow, mayRead } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { pageOf } from '../../platform/http/paging.ts';
import { readers } from '../facts/staff.ts';
import { CareLeaversAsked, careLeaversExample } from './care-leavers.dto.ts';
import { careLeavers, type CareLeaverRow } from './care-leavers.reader.ts';

/** Everybody the law of leaving care says something of, as far as the asker sees them. */
@Controller('api/v1/care-leavers')
@Allow(...readers)
export class CareLeaversController {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Get()
  @ApiOperation({
    summary: 'Children about to leave care and care leavers: status, adviser, last contact, EET and home',
    description: 'By the status stored each night and on every change, in order of personId.',
  })
  @ApiOkResponse({ example: careLeaversExample })
  async list(
    @Tx() db: EntityManager,
    @Who() { acting }: Asker,
    @Query() asked: CareLeaversAsked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const rows = await careLeavers(db, this.clock.today(), asked);
    const { next, items } = pageOf(rows, asked, request, reply);
    const isNamed = mayRead(acting, 'name');
    return { next, items: items.map((row) => shown(row, isNamed)) };
  }
}

function shown({ id: personId, childId, givenName, familyName, ...row }: CareLeaverRow, isNamed: boolean) {
  const name = isNamed ? [givenName, familyName].filter(Boolean).join(' ') || null : null;
  return { personId, childId, name, ...row };
}
