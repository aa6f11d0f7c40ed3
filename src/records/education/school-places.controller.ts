import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { normalisePostcode } from '../../domain/place/postcode.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { inOrder, notAfter, refuse } from '../facts/checks.ts';
import { holdingOn, PersonFacts } from '../facts/person-facts.store.ts';
import { readers } from '../facts/staff.ts';
import { SchoolPlaceEnded, SchoolPlaceSent } from './education.dto.ts';
import { SchoolPlace } from './education.entities.ts';
import { schoolKeepers } from './school-keepers.ts';
import { schoolPlaceExample, schoolPlacesSeenBy, type SchoolPlaceView } from './school-places-seen.ts';

const places = new PersonFacts(SchoolPlace, 'start');

/** Where they are on roll, from a day until a day, or that they have no school place. */
@Controller('api/v1/people/:personId/school-places')
@PersonParam()
@Allow(...schoolKeepers)
export class SchoolPlacesController {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Get()
  @Allow(...readers)
  @ReadsRecord()
  @ApiOperation({
    summary: 'Where they were on roll, or that they had no school place',
    description:
      'Which school it is, and where, is told to whoever may know where they live, and to the Virtual School.',
  })
  @ApiOkResponse({ example: { asAt: null, knownAt: null, version: '48211-1', items: [schoolPlaceExample] } })
  async list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AsAt() asAt: PlainDate | null,
  ) {
    const { version, items } = holdingOn(await places.of(db, personId), asAt);
    return { version, items: await schoolPlacesSeenBy(db, who, personId, items) };
  }

  @Post()
  @NeedsVersion()
  @ApiOperation({
    summary: 'Record a school place from a day on, or that there is none: the one before ends that day',
  })
  @ApiCreatedResponse({ example: schoolPlaceExample })
  async record(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @IfMatch() version: string,
    @Body() { kind, start, end = null, urn = null, postcode = null }: SchoolPlaceSent,
  ): Promise<SchoolPlaceView> {
    const today = this.clock.today();
    const kept = postcode === null ? null : normalisePostcode(postcode);
    refuse(
      notAfter('start', start, today),
      notAfter('end', end, today),
      inOrder(['start', start], ['end', end]),
      kind === 'none' &&
        urn !== null && { pointer: '#/urn', detail: 'urn must be left out without a school place' },
      kind === 'none' &&
        postcode !== null && {
          pointer: '#/postcode',
          detail: 'postcode must be left out without a school place',
        },
      postcode !== null &&
        kept === null && { pointer: '#/postcode', detail: 'postcode must be a whole postcode, like HD1 1AA' },
    );
    const open = (await places.at(db, personId, version)).find((place) => place.end === null);
    if (open && open.start < start) await places.change(db, open, { end: start });
    const place = await places.add(db, personId, { kind, start, end, urn, postcode: kept });
    return this.answer(db, who, place);
  }

  @Post(':placeId/end')
  @HttpCode(200)
  @IdParam('placeId', 'Of a school place')
  @NeedsVersion()
  @ApiOperation({
    summary: 'Record that they are no longer on roll, with nothing after it known',
    description:
      'Sent again with the new ETag, it corrects the day. That they have no place is recorded as none.',
  })
  @ApiOkResponse({ example: { ...schoolPlaceExample, end: '2019-02-04', version: '48302' } })
  async end(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('placeId') id: string,
    @IfMatch() version: string,
    @Body() { end }: SchoolPlaceEnded,
  ): Promise<SchoolPlaceView> {
    const place = await places.oneAt(db, personId, id, version);
    refuse(notAfter('end', end, this.clock.today()), inOrder(['start', place.start], ['end', end]));
    return this.answer(db, who, await places.change(db, place, { end }));
  }

  @Delete(':placeId')
  @HttpCode(204)
  @IdParam('placeId', 'Of a school place recorded in error')
  @NeedsVersion()
  @ApiOperation({ summary: 'Take back what was recorded in error; it stays among what was once known' })
  @ApiNoContentResponse()
  async withdraw(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('placeId') id: string,
    @IfMatch() version: string,
  ): Promise<void> {
    await places.withdraw(db, await places.oneAt(db, personId, id, version));
  }

  private async answer(db: EntityManager, who: Asker, place: SchoolPlace): Promise<SchoolPlaceView> {
    const [seen] = await schoolPlacesSeenBy(db, who, place.personId, [place]);
    return seen!;
  }
}
