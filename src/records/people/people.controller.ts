import { Body, Controller, Get, Inject, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow, mayRead } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { PersonParam } from '../../platform/http/params.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { refreshLeavingCareStatus } from '../care-leavers/leaving-care-status.store.ts';
import { keepers, readers } from '../facts/staff.ts';
import { allotChildId } from './child-id.ts';
import { correctionOf, toldOf } from './person.checks.ts';
import { PeopleAsked, personAsSeen, PersonCorrected, personExample, PersonSent } from './person.dto.ts';
import { correctPerson, peoplePage, personAt, personOf, registerPerson } from './people.store.ts';
import { earliestFactOf } from './timeline.reader.ts';

const { personId, childId, givenName, familyName, bornOn, isRestricted, version } = personExample;
const listedExample = { personId, childId, givenName, familyName, bornOn, isRestricted, version };

/** Who they are: one person through care and after it. */
@Controller('api/v1/people')
@Allow(...keepers)
export class PeopleController {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @Get()
  @Allow(...readers)
  @ReadsRecord()
  @ApiOperation({ summary: 'The people you may see, by name for those who may read names' })
  @ApiOkResponse({ example: { asAt: null, knownAt: null, items: [listedExample], next: null } })
  async list(
    @Tx() db: EntityManager,
    @Who() { acting }: Asker,
    @Query() { q, status = 'all', limit, after }: PeopleAsked,
    @AsAt() asAt: PlainDate | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const byName = mayRead(acting, 'name');
    const day = asAt ?? this.clock.today();
    // One more than asked for tells whether there is a next page.
    const asked = { q: q ?? null, status, day, byName, after: after ?? null, limit: limit + 1 };
    const found = await peoplePage(db, asked);
    const items = found
      .slice(0, limit)
      .map((person) => (byName ? person : { ...person, givenName: null, familyName: null }));
    const next = found.length > limit ? items.at(-1)!.personId : null;
    if (next !== null) void reply.header('link', linkTo(request, next));
    return { items, next };
  }

  @Post()
  @ApiOperation({ summary: 'Record somebody new; a social worker or an adviser has them from today' })
  @ApiCreatedResponse({ example: personExample })
  async register(@Tx() db: EntityManager, @Who() who: Asker, @Body() sent: PersonSent) {
    const today = this.clock.today();
    const told = { ...toldOf(sent, today), childId: sent.childId ?? allotChildId() };
    return personAsSeen(await registerPerson(db, told), who, today);
  }

  @Get(':personId')
  @PersonParam()
  @Allow(...readers)
  @ReadsRecord()
  @ApiOperation({ summary: 'Who somebody is, and how old on the day' })
  @ApiOkResponse({ example: { asAt: null, knownAt: null, ...personExample } })
  async read(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') id: string,
    @AsAt() asAt: PlainDate | null,
  ) {
    return personAsSeen(await personOf(db, id), who, asAt ?? this.clock.today());
  }

  @Patch(':personId')
  @PersonParam()
  @NeedsVersion()
  @ApiOperation({ summary: 'Correct what is known of who they are; what is left out stays as it is' })
  @ApiOkResponse({ example: personExample })
  async correct(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') id: string,
    @IfMatch() version: string,
    @Body() sent: PersonCorrected,
  ) {
    const today = this.clock.today();
    const person = await personAt(db, id, version);
    const told = correctionOf(sent, { today, earliestFact: await earliestFactOf(db, id) });
    const corrected = await correctPerson(db, person, told);
    // Every age the law asks about has moved.
    if (corrected.bornOn !== person.bornOn) await refreshLeavingCareStatus(db, [id], today);
    return personAsSeen(corrected, who, today);
  }
}

/** RFC 8288. The page's own address, with the person to go on after. */
function linkTo({ url }: FastifyRequest, next: string): string {
  const address = new URL(url, 'http://here');
  address.searchParams.set('after', next);
  return `<${address.pathname}${address.search}>; rel="next"`;
}
