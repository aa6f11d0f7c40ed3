import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { overlaps } from '../../domain/timeline/spans.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam } from '../../platform/http/params.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { inOrder, refuse } from '../facts/checks.ts';
import { everybodyWhoSignsIn, notToOneself } from './who-may.ts';
import type { WorkerRole } from './worker-role.entity.ts';
import { addRole, endRole, roleAt, rolesOf, withdrawRole } from './worker-roles.store.ts';
import { roleExample, RoleEnded, RoleSent } from './worker.dto.ts';
import { workerOn } from './workers.store.ts';

/** What a worker may do here, from when until when. A role given or taken counts from their next request on. */
@Controller('api/v1/workers/:workerId/roles')
@Allow('administrator')
export class WorkerRolesController {
  @Get()
  @Allow(...everybodyWhoSignsIn)
  @IdParam('workerId', 'Of a worker')
  @ReadsRecord()
  @ApiOperation({ summary: 'The roles of a worker, those that ended and those to come among them' })
  @ApiOkResponse({
    example: { asAt: null, knownAt: null, workerId: roleExample.workerId, items: [roleExample] },
  })
  async list(@Tx() db: EntityManager, @AnId('workerId') workerId: string, @AsAt() asAt: PlainDate | null) {
    await workerOn(db, workerId);
    const roles = await rolesOf(db, workerId);
    const items = roles.filter(
      ({ start, end }) => asAt === null || (start <= asAt && (end === null || end > asAt)),
    );
    return { workerId, items };
  }

  @Post()
  @IdParam('workerId', 'Of a worker')
  @ApiOperation({ summary: 'Give a worker a role, from a day on that may lie ahead' })
  @ApiCreatedResponse({ example: roleExample })
  async give(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('workerId') workerId: string,
    @Body() { role, start, end = null }: RoleSent,
  ): Promise<WorkerRole> {
    await workerOn(db, workerId);
    notToOneself(who, workerId, 'gives a role to themselves');
    const held = (await rolesOf(db, workerId)).find(
      (other) => other.role === role && overlaps(other, { start, end }),
    );
    refuse(
      inOrder(['start', start], ['end', end]),
      held && {
        pointer: '#/start',
        detail: `they are ${role} from ${held.start} ${held.end ? `until ${held.end}` : 'on'} already; end that first`,
      },
    );
    return addRole(db, { workerId, role, start, end });
  }

  @Post(':roleId/end')
  @HttpCode(200)
  @IdParam('workerId', 'Of a worker')
  @IdParam('roleId', 'Of a role of theirs')
  @NeedsVersion()
  @ApiOperation({ summary: 'Say from which day on a worker no longer has a role' })
  @ApiOkResponse({ example: { ...roleExample, end: '2019-09-01', version: '48302' } })
  async end(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('workerId') workerId: string,
    @AnId('roleId') roleId: string,
    @IfMatch() version: string,
    @Body() { end }: RoleEnded,
  ): Promise<WorkerRole> {
    const stands = await roleAt(db, workerId, roleId, version);
    refuse(inOrder(['start', stands.start], ['end', end]));
    if (stands.end !== null && end > stands.end)
      notToOneself(who, workerId, 'keeps a role longer by themselves');
    return endRole(db, stands, end);
  }

  @Delete(':roleId')
  @HttpCode(204)
  @IdParam('workerId', 'Of a worker')
  @IdParam('roleId', 'Of a role of theirs')
  @NeedsVersion()
  @ApiOperation({ summary: 'Take back a role given in error; it stays among what was once known' })
  @ApiNoContentResponse()
  async withdraw(
    @Tx() db: EntityManager,
    @AnId('workerId') workerId: string,
    @AnId('roleId') roleId: string,
    @IfMatch() version: string,
  ): Promise<void> {
    await withdrawRole(db, await roleAt(db, workerId, roleId, version));
  }
}
