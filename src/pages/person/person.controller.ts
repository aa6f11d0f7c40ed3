import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import type { EntityManager } from 'typeorm';
import { isClosedOn } from '../../domain/retention/closed-record.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow, type Role } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { whoSaw } from '../../platform/audit/audit.store.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Text, Whole } from '../../platform/http/fields.ts';
import { readers } from '../../records/facts/staff.ts';
import { PeopleController } from '../../records/people/people.controller.ts';
import { PersonRetentionController } from '../../records/retention/person-retention.controller.ts';
import { SightingsAsked } from '../../records/people/seen-by.dto.ts';
import { timelineOf } from '../../records/people/timeline.reader.ts';
import { retentionWords } from '../goodbye/retention-words.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { itemRow } from '../work/work-page.ts';
import { frameOf, timelineReaders } from './frame.ts';
import { PersonToday } from './person-today.ts';
import { offeredTo, recordingAt } from './recordings/all.ts';
import { groups, type Recording } from './recordings/recording.ts';
import { sightingRow, timelineRow } from './rows.ts';

const page = pagesIn(new URL('.', import.meta.url));
const rowsOfPage = 50;

class PersonAsked {
  @Text('What was just recorded', 'contacts', { max: 50, optional: true })
  done?: string;
}

class TimelineAsked {
  @Whole('Which page, the latest first', 1, [1, 10_000], { optional: true })
  @Type(() => Number)
  page: number = 1;
}

const movers: readonly Role[] = ['social-worker', 'team-manager'];
const may = (roles: readonly Role[], { acting }: Asker): boolean =>
  acting.some((role) => roles.includes(role));

/** One person: who they are, what is due, what is so today, and what was. Out of sight is not found, as over the API. */
@Controller('people/:personId')
@ApiExcludeController()
@Allow(...readers)
export class PersonController {
  constructor(
    @Inject(PersonToday) private readonly today: PersonToday,
    @Inject(PeopleController) private readonly people: PeopleController,
    @Inject(PersonRetentionController) private readonly retention: PersonRetentionController,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async read(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @Query() { done }: PersonAsked,
  ): Promise<string> {
    const { person, row, items, facts } = await this.today.of(db, who, personId);
    const day = this.clock.today();
    const isClosed = isClosedOn(person.bornOn, day);
    const mayWrite = !isClosed || may(['team-manager'], who);
    const offered = new Map(mayWrite ? offeredTo(who) : []);
    return page('person.njk', shellOf(who, this.signIn, `/people/${personId}`), {
      ...frameOf(who, person, 'today'),
      done: done === undefined ? null : (doneWords[done] ?? recordingAt(done)?.done ?? null),
      isRestricted: person.isRestricted,
      age: person.age,
      workers: row.workers,
      due: items.map((item) =>
        itemRow(item, undefined, day, (what) => offered.get(what)?.title.toLowerCase() ?? null),
      ),
      facts,
      recordings: grouped(
        [...offered].filter(
          ([, { whom }]) => whom === 'everybody' || (whom === 'in care' ? facts.isInCare : !facts.isYoung),
        ),
        personId,
      ),
      kept: isClosed ? retentionWords(await this.retention.read(db, personId)) : null,
      moveAt: mayWrite && may(movers, who) && facts.isInCare ? `/people/${personId}/move` : null,
    });
  }

  @Get('timeline')
  @Header('content-type', pageType)
  @Allow(...timelineReaders)
  async timeline(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @Query() { page: number }: TimelineAsked,
  ): Promise<string> {
    const person = await this.people.read(db, who, personId, null);
    const all = (await timelineOf(db, personId, null)).toReversed();
    const from = (number - 1) * rowsOfPage;
    return page('timeline.njk', shellOf(who, this.signIn, `/people/${personId}/timeline`), {
      ...frameOf(who, person, 'timeline'),
      rows: all.slice(from, from + rowsOfPage).map(timelineRow),
      inAll: all.length,
      number,
      pages: Math.max(1, Math.ceil(all.length / rowsOfPage)),
    });
  }

  @Get('seen-by')
  @Header('content-type', pageType)
  @Allow('team-manager')
  async seenBy(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @Query() { before, limit }: SightingsAsked,
  ): Promise<string> {
    const person = await this.people.read(db, who, personId, null);
    const found = await whoSaw(db, personId, before ?? null, limit + 1);
    return page('seen-by.njk', shellOf(who, this.signIn, `/people/${personId}/seen-by`), {
      ...frameOf(who, person, 'seen-by'),
      rows: found.slice(0, limit).map(sightingRow),
      next: found.length > limit ? found[limit - 1]!.id : null,
    });
  }
}

/** What may be recorded, under the headings it stands below. */
const grouped = (offered: readonly [string, Recording][], personId: string) =>
  Object.entries(groups)
    .map(([id, heading]) => ({
      heading,
      items: offered
        .filter(([, { group }]) => group === id)
        .map(([what, { title }]) => ({ title, href: `/people/${personId}/record/${what}` })),
    }))
    .filter(({ items }) => items.length > 0);

const doneWords: Readonly<Record<string, string>> = {
  move: 'The move is recorded',
  glass: 'You may see this record for an hour. A manager will review it.',
};
