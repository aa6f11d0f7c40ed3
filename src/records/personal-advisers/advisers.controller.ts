import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow, mayRead } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { PageAsked, pageOf } from '../../platform/http/paging.ts';
import { AnId, IdParam } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { adviserExample, allocatedExample } from './advisers.examples.ts';
import {
  advisersOn,
  allocatedOn,
  managedTeam,
  restrictedToOthers,
  workerOfTeam,
  type AllocatedRow,
} from './caseloads.reader.ts';

/** Personal advisers and whom they have. Whom the asker sees, and how many are restricted, is always of today. */
@Controller('api/v1/personal-advisers')
export class AdvisersController {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Get()
  @Allow(
    'team-manager',
    'social-worker',
    'personal-adviser',
    'reviewing-officer',
    'performance-analyst',
    'administrator',
  )
  @ReadsRecord()
  @ApiOperation({
    summary: 'Who is a personal adviser on the day, by name',
    description:
      'caseload is how many people of theirs you see, told of yourself and, to a team manager, of the team; null of others. restricted is how many more there are, of yours or of the team together, whom only others may see.',
  })
  @ApiOkResponse({
    example: { asAt: null, knownAt: null, restricted: 1, next: null, items: [adviserExample] },
  })
  async list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Query() asked: PageAsked,
    @AsAt() asAt: PlainDate | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const team = managedTeam(who);
    const { next, items } = pageOf(
      await advisersOn(db, asAt ?? this.clock.today(), team, asked),
      asked,
      request,
      reply,
    );
    return {
      restricted: await restrictedToOthers(db, team !== null),
      next,
      items: items.map(({ id: workerId, ...adviser }) => ({ workerId, ...adviser })),
    };
  }

  @Get(':workerId/caseload')
  @Allow('team-manager', 'personal-adviser')
  @IdParam('workerId', 'Of yourself, or of a worker of your team')
  @ReadsRecord()
  @ApiOperation({
    summary: 'Whom an adviser has on the day: your own, or of a worker of the team you manage',
    description:
      'restricted is how many there are whom only others may see: of your own, or where you manage the team of the team together, as restrictedAmong says.',
  })
  @ApiOkResponse({
    example: {
      asAt: null,
      knownAt: null,
      workerId: adviserExample.workerId,
      name: adviserExample.name,
      team: adviserExample.team,
      restricted: 1,
      restrictedAmong: 'own',
      next: null,
      items: [allocatedExample],
    },
  })
  async caseload(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('workerId') id: string,
    @Query() asked: PageAsked,
    @AsAt() asAt: PlainDate | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const worker = await workerOfTeam(db, id, managedTeam(who));
    if (!worker) throw new Problem('not-found');
    const { next, items } = pageOf(
      await allocatedOn(db, asAt ?? this.clock.today(), id, asked),
      asked,
      request,
      reply,
    );
    const isOwn = id === who.workerId;
    const isNamed = mayRead(who.acting, 'name');
    return {
      workerId: worker.id,
      name: worker.name,
      team: worker.team,
      restricted: await restrictedToOthers(db, !isOwn),
      restrictedAmong: isOwn ? 'own' : 'team',
      next,
      items: items.map((row) => shown(row, isNamed)),
    };
  }
}

function shown({ id: personId, givenName, familyName, ...row }: AllocatedRow, isNamed: boolean) {
  const name = isNamed ? [givenName, familyName].filter(Boolean).join(' ') || null : null;
  return { personId, name, ...row };
}
