import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  UseFilters,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { Catalogue } from '../../measures/catalogue.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { RecordsNothing } from '../../platform/http/idempotency.interceptor.ts';
import { AskYourLeadOfficer } from '../../snapshots/ask-your-lead-officer.filter.ts';
import { CATALOGUE } from '../../snapshots/measures.controller.ts';
import { NamesAsked, PeopleAsked } from '../../snapshots/people-behind.dto.ts';
import {
  lastDayOf,
  measureNamed,
  peopleBehind,
  type PeopleWanted,
} from '../../snapshots/people-behind.service.ts';
import { nameReaders, peopleReaders } from '../../snapshots/rights.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { peopleShown } from './people-page.ts';

const page = pagesIn(new URL('.', import.meta.url));

/** A figure opened to the people behind it, in the lists and by the rights of the API. */
@Controller('measures')
@ApiExcludeController()
@UseFilters(AskYourLeadOfficer)
@Allow(...peopleReaders)
export class PeopleController {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get(':id/people')
  @Header('content-type', pageType)
  async list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('id') id: string,
    @Query() { month, as_at, known_at, ...asked }: PeopleAsked,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const asAt = as_at ?? (month ? lastDayOf(month) : null);
    const wanted = { ...asked, measure: measureNamed(this.catalogue, id), asAt, knownAt: known_at ?? null };
    return this.page(db, who, wanted, null, request);
  }

  /** A POST, so that the purpose stands in no address and no log. */
  @Post(':id/people')
  @HttpCode(200)
  @Header('content-type', pageType)
  @RouteConfig({ takesForm: true })
  @RecordsNothing()
  @Allow(...nameReaders)
  async names(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('id') id: string,
    @Body() { purpose, asAt, knownAt, ...asked }: NamesAsked,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    request.access!.purpose = purpose;
    const measure = measureNamed(this.catalogue, id);
    const wanted = { ...asked, measure, asAt: asAt ?? null, knownAt: knownAt ?? null };
    return this.page(db, who, wanted, purpose, request);
  }

  private async page(
    db: EntityManager,
    who: Asker,
    wanted: PeopleWanted,
    purpose: string | null,
    { access }: FastifyRequest,
  ): Promise<string> {
    const { measure, knownAt, limit, after } = wanted;
    const behind = await peopleBehind(db, wanted, who.acting);
    // The audit finds people in what an API answers, and not in a page.
    for (const one of behind.found.slice(0, limit)) if ('personId' in one) access!.people.add(one.personId);
    const asked = { knownAt, limit, isLater: after !== undefined };
    return page('people.njk', shellOf(who, this.signIn, `/measures/${measure.id}/people`), {
      ...peopleShown(measure, behind, asked, who.acting, purpose),
    });
  }
}
