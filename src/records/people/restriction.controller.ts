import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { PersonParam } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { refuse } from '../facts/checks.ts';
import { lockPerson } from '../facts/person-facts.store.ts';
import { restrictionExample, RestrictionSent, strangersAmong } from './restriction.dto.ts';
import {
  isSealed,
  restrictionOf,
  setNamed,
  setRestricted,
  unknownWorkers,
  type Restriction,
} from './restriction.store.ts';

/** A restricted person is out of sight to all but those named, and cannot be reached by breaking glass. */
@Controller('api/v1/people/:personId/restriction')
@PersonParam()
@Allow('team-manager')
export class RestrictionController {
  @Get()
  @Allow('social-worker', 'personal-adviser', 'team-manager')
  @ReadsRecord()
  @ApiOperation({ summary: 'Whether somebody is restricted, and who may see them all the same' })
  @ApiOkResponse({ example: { asAt: null, knownAt: null, ...restrictionExample } })
  async read(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AsAt() asAt: PlainDate | null,
  ): Promise<Restriction> {
    return inSight(await restrictionOf(db, personId, asAt));
  }

  @Put()
  @NeedsVersion()
  @ApiOperation({ summary: 'Restrict somebody to those named, change who is named, or lift the restriction' })
  @ApiOkResponse({ example: restrictionExample })
  async restrict(
    @Tx() db: EntityManager,
    @Who() { workerId }: Asker,
    @Param('personId') personId: string,
    @IfMatch() version: string,
    @Body() { isRestricted, mayBeSeenBy }: RestrictionSent,
  ): Promise<Restriction> {
    await lockPerson(db, personId);
    const stands = inSight(await restrictionOf(db, personId));
    if (stands.version !== version)
      throw new Problem('stale', 'Read it again, and send your change with the new ETag.', undefined, {
        changes: [],
      });
    if (await isSealed(db, personId))
      throw new Problem(
        'cannot-be-so',
        'It is sealed: an administrator says who is named for it, and only unsealing it brings it back into sight.',
      );
    const unknown = await unknownWorkers(db, mayBeSeenBy);
    refuse(
      isRestricted &&
        !mayBeSeenBy.includes(workerId) && {
          pointer: '#/mayBeSeenBy',
          detail: `mayBeSeenBy must name you too, ${workerId}: you would not see the person again`,
        },
      !isRestricted &&
        mayBeSeenBy.length > 0 && {
          pointer: '#/mayBeSeenBy',
          detail: 'mayBeSeenBy must be [] for somebody who is not restricted',
        },
      ...strangersAmong(mayBeSeenBy, unknown),
    );
    // While it is written the asker must see the person: named first, then restricted; no longer restricted, then no longer named.
    if (isRestricted) {
      await setNamed(db, personId, mayBeSeenBy);
      await setRestricted(db, personId, true);
    } else {
      await setRestricted(db, personId, false);
      await setNamed(db, personId, []);
    }
    return inSight(await restrictionOf(db, personId));
  }
}

function inSight(restriction: Restriction | undefined): Restriction {
  if (!restriction) throw new Problem('not-found');
  return restriction;
}
