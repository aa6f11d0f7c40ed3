import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
} from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { BoardReports } from '../board-reports.service.ts';
import { CorrectionBegun, SentBack, SignedOff, StepTaken } from './publication.dto.ts';
import { checklistExample, extractExample } from './publication.examples.ts';
import { checklistOfVersion, correct, latestVersion, takeStep } from './publication.service.ts';
import { preparers, steps, type StepName } from './steps.ts';
import { addressOf, told } from './told.ts';
import { versionsOf, type ExtractVersion } from './versions.store.ts';

const MonthParam = () => ApiParam({ name: 'month', example: '2019-01' });

/** The way of an extract from its draft to the Board. Each step is taken by the month's latest version. */
@Controller('api/v1/extracts/:month')
@Allow(...preparers)
export class LifecycleController {
  constructor(@Inject(BoardReports) private readonly reports: BoardReports) {}

  @Get('checklist')
  @MonthParam()
  @ApiOperation({ summary: 'What stands in the way of publishing, and what whoever publishes should know' })
  @ApiOkResponse({ example: checklistExample })
  async checklist(@Tx() db: EntityManager, @Param('month') month: string) {
    const version = await latestVersion(db, month);
    const checklist = await checklistOfVersion(db, this.reports, version);
    return { month, extractVersion: version.version, ...checklist };
  }

  @Post('submit')
  @HttpCode(200)
  @MonthParam()
  @Allow(...steps.submit.roles)
  @ApiOperation({ summary: 'Submit the draft for review: from now on its figures no longer move' })
  @ApiOkResponse({ example: extractExample })
  submit(@Tx() db: EntityManager, @Who() who: Asker, @Param('month') month: string, @Body() sent: StepTaken) {
    return this.take(db, who, { month, step: 'submit', note: sent.note ?? null });
  }

  @Post('review')
  @HttpCode(200)
  @MonthParam()
  @Allow(...steps.review.roles)
  @ApiOperation({ summary: 'Say that it was reviewed, by somebody who neither submitted nor wrote in it' })
  @ApiOkResponse({ example: extractExample })
  review(@Tx() db: EntityManager, @Who() who: Asker, @Param('month') month: string, @Body() sent: StepTaken) {
    return this.take(db, who, { month, step: 'review', note: sent.note ?? null });
  }

  @Post('sign-off')
  @HttpCode(200)
  @MonthParam()
  @Allow(...steps['sign-off'].roles)
  @ApiOperation({ summary: 'Sign it off, and say on whose behalf' })
  @ApiOkResponse({ example: extractExample })
  signOff(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Body() sent: SignedOff,
  ) {
    return this.take(db, who, { month, step: 'sign-off', note: `On behalf of: ${sent.onBehalfOf}` });
  }

  @Post('publish')
  @HttpCode(202)
  @MonthParam()
  @Allow(...steps.publish.roles)
  @ApiOperation({
    summary:
      'Publish what was signed off: a job freezes every format of it, and the answer says where to look',
  })
  @ApiAcceptedResponse({ example: { ...extractExample, location: extractExample.links.self } })
  async publish(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Body() sent: StepTaken,
  ) {
    const taken = await takeStep(db, this.reports, who, {
      month,
      step: 'publish',
      note: sent.note ?? null,
    });
    return { ...(await this.told(db, taken)), location: addressOf(taken) };
  }

  @Post('send-back')
  @HttpCode(200)
  @MonthParam()
  @Allow(...steps['send-back'].roles)
  @ApiOperation({ summary: 'Send it back to be a draft again, with the reason' })
  @ApiOkResponse({ example: extractExample })
  sendBack(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Body() sent: SentBack,
  ) {
    return this.take(db, who, { month, step: 'send-back', note: sent.reason });
  }

  @Post('versions')
  @MonthParam()
  @Allow(...steps.submit.roles)
  @ApiOperation({
    summary:
      'Begin the correction of what is published, with a note for the Board: the draft of the next version',
  })
  @ApiCreatedResponse({ example: extractExample })
  async correct(@Tx() db: EntityManager, @Param('month') month: string, @Body() sent: CorrectionBegun) {
    return this.told(db, await correct(db, this.reports, month, sent.changeNote));
  }

  private async take(
    db: EntityManager,
    who: Asker,
    asked: { month: string; step: StepName; note: string | null },
  ) {
    return this.told(db, await takeStep(db, this.reports, who, asked));
  }

  private async told(db: EntityManager, version: ExtractVersion) {
    return told(db, version, await versionsOf(db, version.asAt));
  }
}
