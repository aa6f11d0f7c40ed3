import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { closesOn, isClosedOn } from '../../domain/retention/closed-record.ts';
import { retentionOf } from '../../domain/retention/kept-until.ts';
import { retentionSources, type RetentionYears } from '../../domain/retention/retention-rules.ts';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { PersonParam } from '../../platform/http/params.ts';
import { readers } from '../facts/staff.ts';
import { dueExample } from './retention.dto.ts';
import { RETENTION_YEARS } from './retention-years.ts';
import { keptLifeOf } from './retention.store.ts';

/** How long somebody's record is kept, and why: worked out each time, never stored. */
@Controller('api/v1/people/:personId/retention')
@PersonParam()
@Allow(...readers)
export class PersonRetentionController {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(RETENTION_YEARS) private readonly years: RetentionYears,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'Until when somebody’s record is kept, by which rule, and from when on it is hardly written any more',
  })
  @ApiOkResponse({
    example: {
      personId: dueExample.personId,
      type: dueExample.type,
      keptUntil: dueExample.keptUntil,
      because: dueExample.because,
      source: dueExample.source,
      closesOn: '1968-11-20',
      isClosed: true,
    },
  })
  async read(@Tx() db: EntityManager, @Param('personId') personId: string) {
    const today = this.clock.today();
    const life = await keptLifeOf(db, today, personId);
    const { type, keptUntil, because } = retentionOf(life, this.years);
    const { standing: _, ...source } = retentionSources[type];
    return {
      personId,
      type,
      keptUntil,
      because,
      source,
      closesOn: closesOn(life.bornOn),
      isClosed: isClosedOn(life.bornOn, today),
    };
  }
}
