import { Controller, Inject, Param, Post, Redirect, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { LifecycleController } from '../../extracts/publication/lifecycle.controller.ts';
import type {
  CorrectionBegun,
  SentBack,
  SignedOff,
  StepTaken,
} from '../../extracts/publication/publication.dto.ts';
import { latestVersion } from '../../extracts/publication/publication.service.ts';
import { preparers, steps } from '../../extracts/publication/steps.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { doAsked } from '../layout/doing.ts';
import { sentBy, typedIn } from '../layout/form.ts';
import { MonthPage } from './month-page.ts';
import { stepsInWords, type StepOnPage } from './steps-in-words.ts';

/** The steps of an extract from draft to published, from forms: each is the API's own operation. */
@Controller('extracts/:month')
@ApiExcludeController()
@Allow(...preparers)
export class StepsController {
  constructor(
    @Inject(LifecycleController) private readonly lifecycle: LifecycleController,
    @Inject(MonthPage) private readonly months: MonthPage,
  ) {}

  @Post('submit')
  @Allow(...steps.submit.roles)
  @RouteConfig({ takesForm: true })
  @Redirect()
  submit(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Req() { body }: FastifyRequest,
  ) {
    return this.take(db, who, { month, step: 'submit', body }, (within, sent: StepTaken) =>
      this.lifecycle.submit(within, who, month, sent),
    );
  }

  @Post('review')
  @Allow(...steps.review.roles)
  @RouteConfig({ takesForm: true })
  @Redirect()
  review(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Req() { body }: FastifyRequest,
  ) {
    return this.take(db, who, { month, step: 'review', body }, (within, sent: StepTaken) =>
      this.lifecycle.review(within, who, month, sent),
    );
  }

  @Post('sign-off')
  @Allow(...steps['sign-off'].roles)
  @RouteConfig({ takesForm: true })
  @Redirect()
  signOff(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Req() { body }: FastifyRequest,
  ) {
    return this.take(db, who, { month, step: 'sign-off', body }, (within, sent: SignedOff) =>
      this.lifecycle.signOff(within, who, month, sent),
    );
  }

  @Post('publish')
  @Allow(...steps.publish.roles)
  @RouteConfig({ takesForm: true })
  @Redirect()
  publish(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Req() { body }: FastifyRequest,
  ) {
    return this.take(db, who, { month, step: 'publish', body }, (within, sent: StepTaken) =>
      this.lifecycle.publish(within, who, month, sent),
    );
  }

  @Post('send-back')
  @Allow(...steps['send-back'].roles)
  @RouteConfig({ takesForm: true })
  @Redirect()
  sendBack(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Req() { body }: FastifyRequest,
  ) {
    return this.take(db, who, { month, step: 'send-back', body }, (within, sent: SentBack) =>
      this.lifecycle.sendBack(within, who, month, sent),
    );
  }

  @Post('correct')
  @Allow(...steps.submit.roles)
  @RouteConfig({ takesForm: true })
  @Redirect()
  correct(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Req() { body }: FastifyRequest,
  ) {
    return this.take(db, who, { month, step: 'correct', body }, (within, sent: CorrectionBegun) =>
      this.lifecycle.correct(within, month, sent),
    );
  }

  private async take<Sent extends object>(
    db: EntityManager,
    who: Asker,
    { month, step, body }: { month: string; step: StepOnPage; body: unknown },
    act: (within: EntityManager, sent: Sent) => Promise<unknown>,
  ) {
    const typed = typedIn(body);
    const { Sent, fields } = stepsInWords[step];
    await doAsked(
      db,
      async (within) => act(within, (await sentBy(Sent, fields, typed)) as Sent),
      async (problem) =>
        this.months.show(db, who, await latestVersion(db, month), { refused: { step, typed, problem } }),
    );
    // Of what is being published the page itself tells how far it is.
    return { url: `/extracts/${month}${step === 'publish' ? '' : `?done=${step}`}`, statusCode: 303 };
  }
}
