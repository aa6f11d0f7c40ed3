import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { notAfter, notBefore, refuse } from '../facts/checks.ts';
import { lockPerson, PersonFacts } from '../facts/person-facts.store.ts';
import { keepers, readers } from '../facts/staff.ts';
import { MissingEpisode } from './missing-episode.entity.ts';
import { MissingEpisodeSent, missingExample, Returned, ReturnInterviewSent } from './missing.dto.ts';

const incidents = new PersonFacts(MissingEpisode, 'missingFrom');
const noInterview = { interviewOfferedOn: null, interviewHeldOn: null, interviewDeclinedOn: null };

/** Times they were missing or away without leave, and the interview on their return. */
@Controller('api/v1/people/:personId/missing-episodes')
@PersonParam()
@Allow(...keepers)
export class MissingEpisodesController {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Get()
  @Allow(...readers)
  @ReadsRecord()
  @ApiOperation({
    summary: 'When they were missing or away, when they were back, and the interview on their return',
    description: 'With as_at, what had begun by that day.',
  })
  @ApiOkResponse({ example: { asAt: null, knownAt: null, version: '48310-1', items: [missingExample] } })
  async list(@Tx() db: EntityManager, @Param('personId') personId: string, @AsAt() asAt: PlainDate | null) {
    const { version, items } = await incidents.of(db, personId);
    return { version, items: items.filter(({ missingFrom }) => asAt === null || missingFrom <= asAt) };
  }

  @Post()
  @ApiOperation({
    summary: 'Record that they are, or were, missing or away',
    description: 'Two that begin and end on one day are two incidents. One within another is refused.',
  })
  @ApiCreatedResponse({ example: { ...missingExample, returnedOn: null } })
  async record(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @Body() { missingFrom, kind, returnedOn = null }: MissingEpisodeSent,
  ): Promise<MissingEpisode> {
    refuse(
      notAfter('missingFrom', missingFrom, this.clock.today()),
      notAfter('returnedOn', returnedOn, this.clock.today()),
      notBefore('returnedOn', returnedOn, missingFrom, 'the day they went'),
    );
    await lockPerson(db, personId);
    const { items } = await incidents.of(db, personId);
    const during = items.find((other) => overlap(other, { missingFrom, returnedOn }));
    refuse(
      during !== undefined && {
        pointer: '#/missingFrom',
        detail: `they were gone already from ${during.missingFrom}, ${during.returnedOn === null ? 'and no return is recorded' : `back on ${during.returnedOn}`}`,
      },
    );
    const nth =
      1 + Math.max(0, ...items.filter((one) => one.missingFrom === missingFrom).map((one) => one.nth));
    return incidents.add(db, personId, { missingFrom, nth, kind, returnedOn, ...noInterview });
  }

  @Post(':episodeId/return')
  @HttpCode(200)
  @IdParam('episodeId', 'Of a time they were missing')
  @NeedsVersion()
  @ApiOperation({
    summary: 'Say that they are back',
    description: 'Sent again with the new ETag, it corrects the day.',
  })
  @ApiOkResponse({ example: missingExample })
  async back(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('episodeId') id: string,
    @IfMatch() version: string,
    @Body() { returnedOn }: Returned,
  ): Promise<MissingEpisode> {
    const incident = await incidents.oneAt(db, personId, id, version);
    refuse(
      notAfter('returnedOn', returnedOn, this.clock.today()),
      notBefore('returnedOn', returnedOn, incident.missingFrom, 'the day they went'),
    );
    return incidents.change(db, incident, { returnedOn });
  }

  @Post(':episodeId/interview')
  @HttpCode(200)
  @IdParam('episodeId', 'Of a time they were missing, from which they are back')
  @NeedsVersion()
  @ApiOperation({
    summary: 'Say when the interview on their return was offered, and held or declined',
    description: 'Sent again with the new ETag, it takes the place of what was said before.',
  })
  @ApiOkResponse({
    example: { ...missingExample, interviewOfferedOn: '2019-01-25', interviewHeldOn: '2019-01-27' },
  })
  async interview(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('episodeId') id: string,
    @IfMatch() version: string,
    @Body() { offeredOn, heldOn = null, declinedOn = null }: ReturnInterviewSent,
  ): Promise<MissingEpisode> {
    const incident = await incidents.oneAt(db, personId, id, version);
    if (incident.returnedOn === null)
      throw new Problem('cannot-be-so', 'They are not back by the record. Say first when they were.');
    const today = this.clock.today();
    refuse(
      notAfter('offeredOn', offeredOn, today),
      notBefore('offeredOn', offeredOn, incident.missingFrom, 'the day they went'),
      notAfter('heldOn', heldOn, today),
      notBefore('heldOn', heldOn, offeredOn, 'the day it was offered'),
      notAfter('declinedOn', declinedOn, today),
      notBefore('declinedOn', declinedOn, offeredOn, 'the day it was offered'),
      heldOn !== null &&
        declinedOn !== null && {
          pointer: '#/declinedOn',
          detail: 'declinedOn must be left out when it was held',
        },
    );
    return incidents.change(db, incident, {
      interviewOfferedOn: offeredOn,
      interviewHeldOn: heldOn,
      interviewDeclinedOn: declinedOn,
    });
  }

  @Delete(':episodeId')
  @HttpCode(204)
  @IdParam('episodeId', 'Of a time recorded in error')
  @NeedsVersion()
  @ApiOperation({ summary: 'Take back what was recorded in error; it stays among what was once known' })
  @ApiNoContentResponse()
  async remove(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('episodeId') id: string,
    @IfMatch() version: string,
  ): Promise<void> {
    await incidents.withdraw(db, await incidents.oneAt(db, personId, id, version));
  }
}

type Gone = Pick<MissingEpisode, 'missingFrom' | 'returnedOn'>;

/** Whether the one began while the other went on (rule 574 of the return). They may go again on the day they were back. */
const overlap = (a: Gone, b: Gone): boolean =>
  [a, b].every(({ missingFrom }, i) => {
    const { returnedOn } = [b, a][i]!;
    return returnedOn === null || missingFrom < returnedOn;
  });
