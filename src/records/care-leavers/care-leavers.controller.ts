import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow, mayRead } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { pageOf } from '../../platform/http/paging.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { readers } from '../facts/staff.ts';
import { CareLeaversAsked, careLeaversExample } from './care-leavers.dto.ts';
import { careLeaversWith, storedStatuses, type CareLeaverRow } from './care-leavers.reader.ts';
import { statusesOn } from './statuses-on.ts';

/** Everybody the law of leaving care says something of, as far as the asker sees them. */
@Controller('api/v1/care-leavers')
@Allow(...readers)
export class CareLeaversController {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Get()
  @ReadsRecord()
  @ApiOperation({
    summary: 'Children about to leave care and care leavers: status, adviser, last contact, EET and home',
    description:
      'In order of personId. Without a day or an instant by the status stored each night and on every change; else worked out from the record as it was.',
  })
  @ApiOkResponse({ example: careLeaversExample })
  async list(
    @Tx() db: EntityManager,
    @Who() { acting }: Asker,
    @Query() asked: CareLeaversAsked,
    @AsAt() asAt: PlainDate | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const day = asAt ?? this.clock.today();
    const isOfThePast = asAt !== null || request.times?.knownAt != null;
    const statuses = isOfThePast ? await statusesOn(db, day, asked) : await storedStatuses(db, asked);
    const rows = await careLeaversWith(db, day, statuses);
    const { next, items } = pageOf(rows, asked, request, reply);
    const isNamed = mayRead(acting, 'name');
    return { next, items: items.map((row) => shown(row, isNamed)) };
  }
}

function shown({ id: personId, childId, givenName, familyName, ...row }: CareLeaverRow, isNamed: boolean) {
  const name = isNamed ? [givenName, familyName].filter(Boolean).join(' ') || null : null;
  return { personId, childId, name, ...row };
}
