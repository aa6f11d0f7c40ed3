import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow, mayRead } from '../../platform/access/policy.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { approvalRequestedExample, requestApproval } from '../approvals/request-approval.ts';
import { VersionUnlessDryRun } from '../placements/dry-run.ts';
import {
  mergeApproval,
  readyToMerge,
  refuseOutOfOrder,
  refuseUnlike,
  undoApproval,
} from './merge-approval.ts';
import { mergeOf, mergesOf, waitsFor, type Merge } from './merges.store.ts';
import { mergeExample, MergeRun, MergeSent, planExample, UndoSent } from './merging.dto.ts';

const what = 'Make this record and another one of the same person.';

/** Two records of one person made one, and two again; each asked for by one and approved by another. */
@Controller('api/v1/people/:personId')
@PersonParam()
@Allow('team-manager', 'performance-analyst')
export class MergingController {
  @Post('merge')
  @HttpCode(202)
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The ETag of the dry run; asked for unless dry_run=true',
    schema: { type: 'string', example: '"5d41402abc4b2a76b9719d911017c592"' },
  })
  @ApiOperation({
    summary: 'Ask that another record go into this one; with dry_run=true, only what would become of both',
  })
  @ApiAcceptedResponse({
    description: 'Somebody else approves it, who sees both; until then both stand',
    example: {
      ...approvalRequestedExample,
      what,
      because: ['Two records become one only as two people agree.'],
      personId: planExample.personId,
      other: planExample.other,
    },
  })
  @ApiOkResponse({
    description: 'Of a dry run: what would become of both, what keeps them apart, and its ETag',
  })
  async merge(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @VersionUnlessDryRun() version: string | null,
    @Query() _: MergeRun,
    @Body() { personId: otherId, reason }: MergeSent,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const plan = await readyToMerge(db, personId, otherId);
    const both = { personId, other: { personId: otherId } };
    if (version === null) {
      void reply.code(200);
      return { ...both, ...plan, needsApproval: true };
    }
    refuseUnlike(plan, version);
    if (!reason)
      throw new Problem('cannot-be-so', undefined, [
        { pointer: '#/reason', detail: 'reason must say how it is known that both are of one person' },
      ]);
    if (await waitsFor(db, personId, 'merge'))
      throw new Problem('cannot-be-so', 'This waits for approval already.');
    const asked = await requestApproval(db, mergeApproval, {
      personId,
      version,
      what,
      because: ['Two records become one only as two people agree.', ...inWords(plan)],
      reason,
      asked: { personId: otherId },
    });
    return { ...asked, ...both };
  }

  @Get('merges')
  @ApiOperation({ summary: 'Which records went into this one, and which of them were taken out again' })
  @ApiOkResponse({ example: { items: [mergeExample] } })
  async list(@Tx() db: EntityManager, @Who() who: Asker, @Param('personId') personId: string) {
    return { items: (await mergesOf(db, personId)).map((merge) => asSeen(merge, who)) };
  }

  @Get('merges/:mergeId')
  @IdParam('mergeId', 'Of a merge')
  @ApiOperation({
    summary: 'One of them; undone, with what was recorded since and is for somebody to decide',
  })
  @ApiOkResponse({ example: mergeExample })
  async read(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('personId') personId: string,
    @AnId('mergeId') id: string,
  ) {
    return asSeen(await mergeOf(db, personId, id), who);
  }

  @Post('merges/:mergeId/undo')
  @HttpCode(202)
  @IdParam('mergeId', 'Of a merge')
  @NeedsVersion()
  @ApiOperation({
    summary: 'Ask that a record come out again: both are what they were, with what was recorded since told',
  })
  @ApiAcceptedResponse({
    example: {
      ...approvalRequestedExample,
      what: 'Take out again the record that went into this one on 2019-02-18.',
      because: ['One record becomes two only as two people agree.'],
      personId: mergeExample.personId,
      other: { personId: mergeExample.other.personId },
    },
  })
  async undo(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('mergeId') mergeId: string,
    @IfMatch() version: string,
    @Body() { reason }: UndoSent,
  ) {
    const merge = await mergeOf(db, personId, mergeId);
    if (merge.version !== version) throw new Problem('stale', undefined, undefined, { changes: [] });
    refuseOutOfOrder(merge, await mergesOf(db, personId));
    if (await waitsFor(db, personId, undoApproval.id))
      throw new Problem('cannot-be-so', 'This waits for approval already.');
    const other = { personId: merge.other.personId };
    const asked = await requestApproval(db, undoApproval, {
      personId,
      version,
      what: `Take out again the record that went into this one on ${merge.mergedOn}.`,
      because: ['One record becomes two only as two people agree.'],
      reason,
      asked: { ...other, mergeId },
    });
    return { ...asked, personId, other };
  }
}

/** How many facts go over, in sentences for whoever approves. */
const inWords = ({ moved, alike }: Pick<Merge, 'moved' | 'alike'>): string[] => {
  const told = (rows: Merge['moved']) =>
    rows.map(({ table, rows: n }) => `${table.replaceAll('_', ' ')} ${n}`).join(', ');
  return [
    ...(moved.length ? [`Goes over: ${told(moved)}.`] : []),
    ...(alike.length ? [`Both tell alike: ${told(alike)}.`] : []),
  ];
};

/** Reasons are free text and may name somebody. */
const asSeen = ({ mergedOn: _, ...merge }: Merge, { acting }: Asker) =>
  mayRead(acting, 'name') ? merge : { ...merge, reason: null, undoneBecause: null };
