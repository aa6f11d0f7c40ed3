import { Body, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiSchema,
} from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import type { Fault } from '../../platform/http/problems.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { notAfter, refuse } from './checks.ts';
import type { FactOfPerson } from './kept.entity.ts';
import { PersonFacts, type Told } from './person-facts.store.ts';
import type { Roles } from './staff.ts';

/** A kind of thing that happens on a day, and the words its routes are described with. */
export interface HappeningKind<T extends FactOfPerson, Sent extends object> {
  readonly entity: new () => T;
  /** The property that holds the day, of the fact and of what is sent. */
  readonly day: keyof T & keyof Sent & string;
  readonly Sent: new () => Sent;
  /** The first day on which it may be recorded, and as at which it is listed, where that is not the property itself. */
  knownFrom?(happening: T | Sent): PlainDate;
  readonly keepers: Roles;
  readonly readers: Roles;
  readonly listed: string;
  readonly recorded: string;
  /** What is recorded, beside its stamps. */
  readonly example: object;
  /** What else is wrong with what was sent. */
  faults?(db: EntityManager, personId: string, sent: Sent): Promise<readonly (Fault | false)[]>;
  /** What is recorded beside what was sent. */
  beside?(who: Asker): Partial<Told<T>>;
}

/**
 * The routes by which happenings of a kind are read, recorded and taken back. None ends another, so recording one asks for
 * no version. A controller extends what this gives and names its address, below `/people/:personId`.
 */
export function happeningRoutes<T extends FactOfPerson, S extends object>(kind: HappeningKind<T, S>) {
  const happenings = new PersonFacts<T>(kind.entity, kind.day);
  const dayOf = (happening: T | S) =>
    kind.knownFrom?.(happening) ?? ((happening as Record<string, unknown>)[kind.day] as PlainDate);
  const example = { ...stamps, ...kind.example };

  // Its own class, so that the body's type is known where the handler is decorated.
  @ApiSchema({ name: kind.Sent.name })
  class Sent extends (kind.Sent as new () => object) {}

  @PersonParam()
  class HappeningRoutes {
    constructor(@Inject(Clock) readonly clock: Clock) {}

    @Get()
    @Allow(...kind.readers)
    @ReadsRecord()
    @ApiOperation({ summary: kind.listed, description: 'With as_at, what had happened by that day.' })
    @ApiOkResponse({ example: { asAt: null, knownAt: null, version: '48310-1', items: [example] } })
    async list(@Tx() db: EntityManager, @Param('personId') personId: string, @AsAt() asAt: PlainDate | null) {
      const { version, items } = await happenings.of(db, personId);
      return { version, items: items.filter((item) => asAt === null || dayOf(item) <= asAt) };
    }

    @Post()
    @Allow(...kind.keepers)
    @ApiOperation({ summary: kind.recorded })
    @ApiCreatedResponse({ example })
    async record(
      @Tx() db: EntityManager,
      @Who() who: Asker,
      @Param('personId') personId: string,
      @Body() body: Sent,
    ): Promise<T> {
      const sent = body as S;
      const today = this.clock.today();
      refuse(
        kind.knownFrom
          ? dayOf(sent) > today && {
              pointer: `#/${kind.day}`,
              detail: `${kind.day} has not come by ${today}`,
            }
          : notAfter(kind.day, dayOf(sent), today),
      );
      refuse(...((await kind.faults?.(db, personId, sent)) ?? []));
      return happenings.add(db, personId, { ...sent, ...kind.beside?.(who) } as unknown as Told<T>);
    }

    @Delete(':id')
    @Allow(...kind.keepers)
    @HttpCode(204)
    @IdParam('id', 'Of what was recorded in error')
    @NeedsVersion()
    @ApiOperation({ summary: 'Take back what was recorded in error; it stays among what was once known' })
    @ApiNoContentResponse()
    async withdraw(
      @Tx() db: EntityManager,
      @Param('personId') personId: string,
      @AnId('id') id: string,
      @IfMatch() version: string,
    ): Promise<void> {
      await happenings.withdraw(db, await happenings.oneAt(db, personId, id, version));
    }
  }
  return HappeningRoutes;
}

const stamps = {
  id: '3d0f7a52-7c64-4d0b-9f52-0a4b8f6e2c33',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  recordedAt: '2019-02-11T10:05:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  sourceImport: null,
  version: '48310',
};
