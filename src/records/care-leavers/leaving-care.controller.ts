import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { holds } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { computedStatus, leavingCareStatus } from '../../domain/leaving-care/eligibility.ts';
import { entitlementDates } from '../../domain/leaving-care/entitlement-dates.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { PersonParam } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { PersonFacts } from '../facts/person-facts.store.ts';
import { readers } from '../facts/staff.ts';
import { historiesOf } from '../history/history.reader.ts';
import { dutiesOn } from './duties-on.ts';
import { leavingCareExample } from './leaving-care.dto.ts';
import { LeavingCareOverride } from './leaving-care-override.entity.ts';
import { reasonFor } from './overrides.controller.ts';

const overrides = new PersonFacts(LeavingCareOverride, 'start');

/** What the law of leaving care makes of one young person, worked out from the record as it is read. */
@Controller('api/v1/people/:personId/leaving-care')
@PersonParam()
@Allow(...readers)
export class LeavingCareController {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Get()
  @ReadsRecord()
  @ApiOperation({
    summary: 'What a young person is entitled to on a day, why, and what the council owes them by when',
    description: 'Without as_at, today. What is `computed` stands whatever was set by hand.',
  })
  @ApiOkResponse({ example: leavingCareExample })
  async read(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AsAt() asAt: PlainDate | null,
  ) {
    const day = asAt ?? this.clock.today();
    const [history] = await historiesOf(db, [personId]);
    if (!history)
      throw new Problem('not-found', 'Nobody knew of this person at that instant. Ask for a later known_at.');

    const { status, because, isOverridden = false } = leavingCareStatus(history, day);
    const computed = computedStatus(history, day);
    const { status: _, statusSince, ...dates } = entitlementDates(history, day);
    const { items } = await overrides.of(db, personId);
    const override = isOverridden ? items.find((span) => holds(span, day)) : undefined;
    return {
      personId,
      asAt: day,
      status,
      because,
      isOverridden,
      computed: { status: computed.status, because: computed.because },
      since: statusSince,
      dates,
      duties: dutiesOn(history, day),
      override: override
        ? {
            start: override.start,
            end: override.end,
            reason: reasonFor(who, override),
            recordedBy: override.recordedBy,
          }
        : null,
    };
  }
}
