import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { Problem } from '../../platform/http/problems.ts';
import boardMonthly from '../board-monthly/board-monthly.extract.ts';
import { needsCommentary } from '../board-monthly/needs-commentary.ts';
import { BoardReports } from '../board-reports.service.ts';
import { commentaryTasks, commentaryTold, writeCommentary } from './commentary.service.ts';
import { commentaryOf } from './commentary.store.ts';
import { CommentarySent } from './publication.dto.ts';
import { commentaryExample, taskExample } from './publication.examples.ts';
import { latestVersion } from './publication.service.ts';
import { preparers } from './steps.ts';
import { sourceOfVersion } from './version-source.ts';

const MonthParam = () => ApiParam({ name: 'month', example: '2019-01' });
const MeasureParam = () =>
  ApiParam({
    name: 'measure',
    description: 'Of a measure of the extract',
    example: 'three-or-more-placements',
  });

/** What the owners of measures say of them to the Board. */
@Controller('api/v1/extracts')
@Allow(...preparers)
export class CommentaryController {
  constructor(
    @Inject(BoardReports) private readonly reports: BoardReports,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('commentary-tasks')
  @ApiOperation({
    summary:
      'Commentary that is for you to write: of your own measures, and for an analyst of those nobody owns',
  })
  @ApiOkResponse({ example: { items: [taskExample] } })
  async tasks(@Tx() db: EntityManager, @Who() { workerId, acting }: Asker) {
    const isForAnalysts = acting.includes('performance-analyst');
    const found = await commentaryTasks(db, this.reports);
    const theirs = found.filter(({ owner }) => (owner ? owner.workerId === workerId : isForAnalysts));
    const today = this.clock.today();
    return {
      items: theirs.map(({ month, extractVersion, measure, because, isRed, owner, dueOn }) => ({
        month,
        extractVersion,
        measure,
        title: this.reports.catalogue.measures.find(({ id }) => id === measure)!.title,
        because,
        isRed,
        owner,
        dueOn,
        isOverdue: dueOn < today,
        write: `/api/v1/extracts/${month}/commentary/${measure}`,
      })),
    };
  }

  @Get(':month/commentary')
  @MonthParam()
  @ApiOperation({ summary: 'What is said, and what is still to be said, of the measures of a month' })
  @ApiOkResponse({ example: { month: '2019-01', items: [commentaryExample] } })
  async list(@Tx() db: EntityManager, @Param('month') month: string) {
    const version = await latestVersion(db, month);
    const needed = needsCommentary(await sourceOfVersion(db, this.reports, version));
    const written = [...(await commentaryOf(db, version.id)).keys()];
    const measures = [...new Set([...needed.map(({ measure }) => measure), ...written])];
    const items = [];
    for (const measure of measures) items.push(await commentaryTold(db, version, measure, needed));
    return { month, items };
  }

  @Get(':month/commentary/:measure')
  @MonthParam()
  @MeasureParam()
  @ApiOperation({
    summary: 'What is said of one measure of a month, why it is asked for, and earlier wordings',
  })
  @ApiOkResponse({ example: commentaryExample })
  async read(@Tx() db: EntityManager, @Param('month') month: string, @Param('measure') measure: string) {
    this.refuseOtherMeasures(measure);
    const version = await latestVersion(db, month);
    const needed = needsCommentary(await sourceOfVersion(db, this.reports, version));
    return commentaryTold(db, version, measure, needed);
  }

  @Put(':month/commentary/:measure')
  @MonthParam()
  @MeasureParam()
  @NeedsVersion()
  @ApiOperation({ summary: 'Write what the Board is told of a measure; earlier wordings are kept' })
  @ApiOkResponse({ example: commentaryExample })
  async write(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Param('measure') measure: string,
    @IfMatch() etag: string,
    @Body() { because, weAreDoing, by }: CommentarySent,
  ) {
    this.refuseOtherMeasures(measure);
    await writeCommentary(db, who, { month, measure, because, weAreDoing, by: by ?? null }, etag);
    return this.read(db, month, measure);
  }

  private refuseOtherMeasures(measure: string): void {
    if (!boardMonthly.measures.includes(measure))
      throw new Problem(
        'not-found',
        'This measure is not in the extract. GET /api/v1/measures lists measures.',
      );
  }
}
