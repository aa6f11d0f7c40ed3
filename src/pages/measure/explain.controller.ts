import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { dayInWords } from '../../extracts/days-in-words.ts';
import type { Catalogue } from '../../measures/catalogue.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { WhyChanged } from '../../snapshots/explain.dto.ts';
import { CATALOGUE } from '../../snapshots/measures.controller.ts';
import { measureNamed } from '../../snapshots/people-behind.service.ts';
import { figureReaders } from '../../snapshots/rights.ts';
import { whyChanged } from '../../snapshots/why-changed.service.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { addressesOf } from './addresses.ts';
import { bridgeShown, stepsShown } from './explain-page.ts';

const page = pagesIn(new URL('.', import.meta.url));

/** Why a figure of one day is another now, as a bridge of causes. */
@Controller('measures')
@ApiExcludeController()
@Allow(...figureReaders)
export class ExplainPageController {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get(':id/explain')
  @Header('content-type', pageType)
  async explain(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('id') id: string,
    @Query() asked: WhyChanged,
    @Req() { access, url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const measure = measureNamed(this.catalogue, id);
    const { asAt, explained } = await whyChanged(db, measure, asked, {
      catalogueVersion: this.catalogue.version,
      now: this.clock.now(),
    });
    if (!explained) void reply.code(202);
    const steps = explained?.found.slice(0, asked.limit) ?? [];
    for (const { personId } of steps) access!.people.add(personId);
    return page('explain.njk', shellOf(who, this.signIn, `/measures/${id}/explain`), {
      measure,
      asAt: dayInWords(asAt),
      bridge: explained && bridgeShown(measure, explained.bridge),
      steps: stepsShown(steps),
      hidden: explained?.hidden ?? 0,
      next: explained && explained.found.length > asked.limit ? withAfter(url, steps.at(-1)!.personId) : null,
      addresses: { again: url, measure: addressesOf(id, asAt, null).measure() },
    });
  }
}

function withAfter(url: string, after: string): string {
  const [path, query] = url.split('?');
  const asked = new URLSearchParams(query);
  asked.set('after', after);
  return `${path}?${asked.toString()}`;
}
