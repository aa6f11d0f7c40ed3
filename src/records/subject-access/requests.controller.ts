import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import { Problem, type Fault } from '../../platform/http/problems.ts';
import { notAfter, refuse } from '../facts/checks.ts';
import { lockPerson } from '../facts/person-facts.store.ts';
import { keepers } from '../facts/staff.ts';
import { StaysOpen } from '../retention/stays-open.ts';
import { workersNamed } from '../voice/workers-named.reader.ts';
import { recordRequest, recordStep, requestsOf } from './requests.store.ts';
import { standingOf, type Standing } from './standing.ts';
import {
  AccessAsked,
  AccessExtended,
  AccessWithdrawn,
  IdentityChecked,
  ReviewerNamed,
} from './subject-access.dto.ts';
import { standingExample } from './subject-access.example.ts';
import { SubjectAccess } from './subject-access.service.ts';

/** That somebody asks for their own record, who they are, and by when they are answered. */
@Controller('api/v1/people/:personId/subject-access-requests')
@PersonParam()
@Allow(...keepers)
@StaysOpen()
export class SubjectAccessRequestsController {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SubjectAccess) private readonly access: SubjectAccess,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'When they asked for their own record, by when they are answered, and how far it is',
  })
  @ApiOkResponse({ example: { items: [standingExample] } })
  async list(@Tx() db: EntityManager, @Param('personId') personId: string) {
    const today = this.clock.today();
    return { items: (await requestsOf(db, personId)).map((found) => standingOf(found, today)) };
  }

  @Get(':requestId')
  @IdParam('requestId', 'Of a request for their own record')
  @ApiOperation({ summary: 'One request for their own record' })
  @ApiOkResponse({ example: standingExample })
  read(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
  ): Promise<Standing> {
    return this.access.one(db, personId, id);
  }

  @Post()
  @ApiOperation({
    summary: 'Record that they ask for their own record: it is due one calendar month from that day',
  })
  @ApiCreatedResponse({ example: standingExample })
  async record(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @Body() { receivedOn, cameAs, reviewerId }: AccessAsked,
  ): Promise<Standing> {
    refuse(
      notAfter('receivedOn', receivedOn, this.clock.today()),
      await strangerTo(db, 'reviewerId', reviewerId),
    );
    await lockPerson(db, personId);
    const id = await recordRequest(db, { personId, receivedOn, cameAs });
    if (reviewerId)
      await recordStep(
        db,
        { id, personId },
        { kind: 'reviewer', on: this.clock.today(), workerId: reviewerId },
      );
    return this.access.one(db, personId, id);
  }

  @Post(':requestId/identity')
  @HttpCode(200)
  @IdParam('requestId', 'Of a request for their own record')
  @ApiOperation({ summary: 'Say how you made sure that it is them who ask, or somebody who may for them' })
  @ApiOkResponse({ example: standingExample })
  async identify(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @Body() { how, checkedOn, evidenceCameOn }: IdentityChecked,
  ): Promise<Standing> {
    const request = await this.access.open(db, personId, id);
    if (request.identity)
      throw new Problem('cannot-be-so', `It was made sure of on ${request.identity.checkedOn}.`);
    refuse(
      ...this.days('checkedOn', checkedOn, request),
      ...(evidenceCameOn ? this.days('evidenceCameOn', evidenceCameOn, request) : []),
      evidenceCameOn != null &&
        evidenceCameOn > checkedOn && {
          pointer: '#/checkedOn',
          detail: `checkedOn must be ${evidenceCameOn}, the day the papers came, or later`,
        },
    );
    await recordStep(db, request, {
      kind: 'identity',
      on: checkedOn,
      how,
      evidenceCameOn: evidenceCameOn ?? null,
    });
    return this.access.one(db, personId, id);
  }

  @Post(':requestId/reviewer')
  @HttpCode(200)
  @IdParam('requestId', 'Of a request for their own record')
  @ApiOperation({ summary: 'Say who works on it from now on' })
  @ApiOkResponse({ example: standingExample })
  async passOn(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @Body() { workerId }: ReviewerNamed,
  ): Promise<Standing> {
    const request = await this.access.open(db, personId, id);
    refuse(await strangerTo(db, 'workerId', workerId));
    await recordStep(db, request, { kind: 'reviewer', on: this.clock.today(), workerId });
    return this.access.one(db, personId, id);
  }

  @Post(':requestId/extension')
  @HttpCode(200)
  @IdParam('requestId', 'Of a request for their own record')
  @ApiOperation({
    summary: 'Take two months more, once, with the reason and the day of the letter that told them',
    description: 'The letter goes out before the first month is over.',
  })
  @ApiOkResponse({ example: standingExample })
  async extend(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @Body() { ground, reason, letterOn }: AccessExtended,
  ): Promise<Standing> {
    const request = await this.access.open(db, personId, id);
    if (request.extension)
      throw new Problem(
        'cannot-be-so',
        `It was extended by the letter of ${request.extension.letterOn}, and is once only.`,
      );
    refuse(
      ...this.days('letterOn', letterOn, request),
      letterOn > request.firstDueOn && {
        pointer: '#/letterOn',
        detail: `letterOn must be ${request.firstDueOn}, when the first month is over, or earlier`,
      },
    );
    await recordStep(db, request, { kind: 'extension', on: letterOn, how: ground, reason });
    return this.access.one(db, personId, id);
  }

  @Post(':requestId/withdraw')
  @HttpCode(200)
  @IdParam('requestId', 'Of a request for their own record')
  @ApiOperation({
    summary: 'Say that they took it back, or that it was recorded in error; it stays to be read',
  })
  @ApiOkResponse({
    example: { ...standingExample, state: 'withdrawn', closedOn: '2019-02-02', daysLeft: null },
  })
  async withdraw(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('requestId') id: string,
    @Body() { on, reason }: AccessWithdrawn,
  ): Promise<Standing> {
    const request = await this.access.open(db, personId, id);
    refuse(...this.days('on', on, request));
    await recordStep(db, request, { kind: 'withdrawn', on, reason });
    return this.access.one(db, personId, id);
  }

  /** A day of a request's course: not ahead, and not before it came. */
  private days(name: string, day: string, { receivedOn }: Standing): (Fault | false)[] {
    return [
      notAfter(name, day as Standing['receivedOn'], this.clock.today()),
      day < receivedOn && {
        pointer: `#/${name}`,
        detail: `${name} must be ${receivedOn}, the day it came, or later`,
      },
    ];
  }
}

async function strangerTo(
  db: EntityManager,
  name: string,
  workerId: string | null | undefined,
): Promise<Fault | false> {
  if (workerId == null) return false;
  const known = await workersNamed(db, [{ workerId }]);
  return (
    !known.has(workerId.toLowerCase()) && {
      pointer: `#/${name}`,
      detail: `${name} must be the id of a worker`,
    }
  );
}
