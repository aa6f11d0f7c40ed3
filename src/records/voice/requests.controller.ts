import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { workingDaysFrom } from '../../domain/care/timescale.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import { Problem, type Fault } from '../../platform/http/problems.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { notAfter, notBefore, refuse } from '../facts/checks.ts';
import { PersonFacts } from '../facts/person-facts.store.ts';
import { keepers, readers } from '../facts/staff.ts';
import { isClosedOn } from '../../domain/retention/closed-record.ts';
import { bornOnOf } from '../retention/retention.store.ts';
import { StaysOpen } from '../retention/stays-open.ts';
import { Request } from './request.entity.ts';
import {
  RequestAnswered,
  requestExample,
  RequestPassedOn,
  RequestSent,
  RequestWithdrawn,
} from './voice.dto.ts';
import { workersNamed } from './workers-named.reader.ts';

const requests = new PersonFacts(Request, 'askedOn');

/** What they asked of the council, on whose desk it lies, and since when: the promise clock. */
@Controller('api/v1/people/:personId/requests')
@PersonParam()
@Allow(...keepers)
@StaysOpen()
export class RequestsController {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Get()
  @Allow(...readers)
  @ReadsRecord()
  @ApiOperation({
    summary: 'What they asked for, who has it, and how many working days it waited',
    description: 'With as_at, what had been asked by that day, waiting up to it.',
  })
  @ApiOkResponse({
    example: {
      asAt: null,
      knownAt: null,
      version: '48310-1',
      items: [{ ...requestExample, workerName: 'Helen Thackray', waitedWorkingDays: 20 }],
    },
  })
  async list(@Tx() db: EntityManager, @Param('personId') personId: string, @AsAt() asAt: PlainDate | null) {
    const day = asAt ?? this.clock.today();
    const { version, items } = await requests.of(db, personId);
    const names = await workersNamed(db, items);
    return {
      version,
      items: items
        .filter(({ askedOn }) => askedOn <= day)
        .map((request) => ({
          ...request,
          workerName: names.get(request.workerId ?? '') ?? null,
          waitedWorkingDays: workingDaysFrom(request.askedOn, waitedUntil(request, day)),
        })),
    };
  }

  @Post()
  @ApiOperation({ summary: 'Record what they asked for: its clock runs from the day they asked' })
  @ApiCreatedResponse({ example: { ...requestExample, heldSince: '2019-01-03' } })
  async record(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @Body() { kind, askedOn, workerId }: RequestSent,
  ): Promise<Request> {
    refuse(notAfter('askedOn', askedOn, this.clock.today()), await strangerTo(db, workerId));
    const open = { answeredOn: null, answer: null, withdrawnOn: null };
    const holder = { workerId: workerId ?? who.workerId, heldSince: askedOn, passedOnBecause: null };
    return requests.add(db, personId, { kind, askedOn, ...holder, ...open });
  }

  @Post(':requestId/pass-on')
  @HttpCode(200)
  @IdParam('requestId', 'Of a request')
  @NeedsVersion()
  @ApiOperation({ summary: 'Say who has a request from now on' })
  @ApiOkResponse({ example: requestExample })
  async passOn(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @IfMatch() version: string,
    @Body() { workerId, on, because = null }: RequestPassedOn,
  ): Promise<Request> {
    const request = await requests.oneAt(db, personId, id, version);
    if (isClosed(request))
      throw new Problem('cannot-be-so', 'It waits no longer, so nobody needs to have it.');
    refuse(
      ...this.days('on', on, request),
      await strangerTo(db, workerId),
      because === null && (await isOver25(db, personId, on)) && reasonOwed,
    );
    return requests.change(db, request, { workerId, heldSince: on, passedOnBecause: because });
  }

  @Post(':requestId/answer')
  @HttpCode(200)
  @IdParam('requestId', 'Of a request')
  @NeedsVersion()
  @ApiOperation({
    summary: 'Say what they were answered, and when',
    description: 'Sent again with the new ETag, it corrects the answer.',
  })
  @ApiOkResponse({
    example: { ...requestExample, answeredOn: '2019-01-31', answer: 'yes', version: '48402' },
  })
  async answer(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @IfMatch() version: string,
    @Body() { answeredOn, answer }: RequestAnswered,
  ): Promise<Request> {
    const request = await requests.oneAt(db, personId, id, version);
    refuse(...this.days('answeredOn', answeredOn, request));
    return requests.change(db, request, { answeredOn, answer, withdrawnOn: null });
  }

  @Post(':requestId/withdraw')
  @HttpCode(200)
  @IdParam('requestId', 'Of a request')
  @NeedsVersion()
  @ApiOperation({ summary: 'Say that they took their request back' })
  @ApiOkResponse({ example: { ...requestExample, withdrawnOn: '2019-01-20', version: '48402' } })
  async withdraw(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @IfMatch() version: string,
    @Body() { withdrawnOn }: RequestWithdrawn,
  ): Promise<Request> {
    const request = await requests.oneAt(db, personId, id, version);
    if (request.answeredOn !== null)
      throw new Problem(
        'cannot-be-so',
        `It was answered on ${request.answeredOn}: there is nothing to take back.`,
      );
    refuse(...this.days('withdrawnOn', withdrawnOn, request));
    return requests.change(db, request, { withdrawnOn });
  }

  @Delete(':requestId')
  @HttpCode(204)
  @IdParam('requestId', 'Of a request recorded in error')
  @NeedsVersion()
  @ApiOperation({ summary: 'Take back what was recorded in error; it stays among what was once known' })
  @ApiNoContentResponse()
  async remove(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @IfMatch() version: string,
  ): Promise<void> {
    await requests.withdraw(db, await requests.oneAt(db, personId, id, version));
  }

  /** A day of a request's course: not ahead, and not before it was asked. */
  private days(name: string, day: PlainDate, { askedOn }: Request): (Fault | false)[] {
    return [notAfter(name, day, this.clock.today()), notBefore(name, day, askedOn, 'the day they asked')];
  }
}

const isClosed = ({ answeredOn, withdrawnOn }: Request): boolean =>
  answeredOn !== null || withdrawnOn !== null;

/** Nothing is owed them any more, so whoever they are sent on to has to know why (J10). */
const reasonOwed: Fault = {
  pointer: '#/because',
  detail: 'because must say why it is passed on: they have turned 25',
};

async function isOver25(db: EntityManager, personId: string, day: PlainDate): Promise<boolean> {
  const bornOn = await bornOnOf(db, personId);
  return bornOn !== undefined && isClosedOn(bornOn, day);
}

/** The day the clock stopped, or the day that is asked about while it runs. */
function waitedUntil({ answeredOn, withdrawnOn }: Request, day: PlainDate): PlainDate {
  const stopped = answeredOn ?? withdrawnOn;
  return stopped !== null && stopped < day ? stopped : day;
}

async function strangerTo(db: EntityManager, workerId: string | null | undefined): Promise<Fault | false> {
  if (workerId == null) return false;
  const known = await workersNamed(db, [{ workerId }]);
  return !known.has(workerId) && { pointer: '#/workerId', detail: 'workerId must be the id of a worker' };
}
