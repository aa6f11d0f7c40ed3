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
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { inOrder, notAfter, refuse } from '../facts/checks.ts';
import type { SpanOfPerson } from '../facts/kept.entity.ts';
import { holdingOn, PersonFacts, type Told } from '../facts/person-facts.store.ts';
import { keepers, readers } from '../facts/staff.ts';
import { SpanEnded } from './entitling-spans.dto.ts';
import { refreshLeavingCareStatus } from './leaving-care-status.store.ts';

interface SpanSent {
  start: PlainDate;
  end?: PlainDate | null;
}

/** A kind of span that decides what a young person is entitled to, and the words its routes are described with. */
export interface SpanKind<T extends SpanOfPerson> {
  readonly entity: new () => T;
  readonly Sent: new () => SpanSent;
  readonly listed: string;
  readonly recorded: string;
  readonly ended: string;
  /** What is recorded, beside its stamps. */
  readonly example: object;
}

/**
 * The routes by which spans of a kind are read, recorded, ended and taken back; each change works the leaving-care status
 * out again. A controller extends what this gives and names its address, below `/people/:personId`.
 */
export function entitlingSpanRoutes<T extends SpanOfPerson>(kind: SpanKind<T>) {
  const spans = new PersonFacts<T>(kind.entity, 'start');
  const example = { ...stamps, ...kind.example };

  // Its own class, so that the body's type is known where the handler is decorated.
  @ApiSchema({ name: kind.Sent.name })
  class Sent extends kind.Sent {}

  @PersonParam()
  class SpanRoutes {
    constructor(@Inject(Clock) readonly clock: Clock) {}

    @Get()
    @Allow(...readers)
    @ReadsRecord()
    @ApiOperation({ summary: kind.listed })
    @ApiOkResponse({ example: { asAt: null, knownAt: null, version: '48400-1', items: [example] } })
    async list(@Tx() db: EntityManager, @Param('personId') personId: string, @AsAt() asAt: PlainDate | null) {
      return holdingOn(await spans.of(db, personId), asAt);
    }

    @Post()
    @Allow(...keepers)
    @NeedsVersion()
    @ApiOperation({ summary: kind.recorded })
    @ApiCreatedResponse({ example })
    async record(
      @Tx() db: EntityManager,
      @Param('personId') personId: string,
      @IfMatch() version: string,
      @Body() sent: Sent,
    ): Promise<T> {
      const today = this.clock.today();
      const { start, end } = sent;
      refuse(
        notAfter('start', start, today),
        notAfter('end', end, today),
        inOrder(['start', start], ['end', end]),
      );
      await spans.at(db, personId, version);
      const recorded = await spans.add(db, personId, { end: null, ...sent } as unknown as Told<T>);
      await refreshLeavingCareStatus(db, [personId], today);
      return recorded;
    }

    @Post(':spanId/end')
    @Allow(...keepers)
    @HttpCode(200)
    @IdParam('spanId', 'Of what is to end')
    @NeedsVersion()
    @ApiOperation({ summary: kind.ended, description: 'Sent again with the new ETag, it corrects the day.' })
    @ApiOkResponse({ example: { ...example, end: '2019-02-01', version: '48412' } })
    async end(
      @Tx() db: EntityManager,
      @Param('personId') personId: string,
      @AnId('spanId') id: string,
      @IfMatch() version: string,
      @Body() { end }: SpanEnded,
    ): Promise<T> {
      const today = this.clock.today();
      const span = await spans.oneAt(db, personId, id, version);
      refuse(notAfter('end', end, today), inOrder(['start', span.start], ['end', end]));
      const ended = await spans.change(db, span, { end } as never);
      await refreshLeavingCareStatus(db, [personId], today);
      return ended;
    }

    @Delete(':spanId')
    @Allow(...keepers)
    @HttpCode(204)
    @IdParam('spanId', 'Of what was recorded in error')
    @NeedsVersion()
    @ApiOperation({ summary: 'Take back what was recorded in error; it stays among what was once known' })
    @ApiNoContentResponse()
    async withdraw(
      @Tx() db: EntityManager,
      @Param('personId') personId: string,
      @AnId('spanId') id: string,
      @IfMatch() version: string,
    ): Promise<void> {
      await spans.withdraw(db, await spans.oneAt(db, personId, id, version));
      await refreshLeavingCareStatus(db, [personId], this.clock.today());
    }
  }
  return SpanRoutes;
}

const stamps = {
  id: '9c5b2f10-6a4e-4f6f-8a0c-2d7e1b3c4d55',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  start: '2019-01-03',
  end: null,
  recordedAt: '2019-02-11T10:05:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  sourceImport: null,
  version: '48400',
};
