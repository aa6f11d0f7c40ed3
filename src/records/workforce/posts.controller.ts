import { Body, Controller, Delete, Get, HttpCode, Post as PostRoute, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { PageAsked, pageOf } from '../../platform/http/paging.ts';
import { AnId, IdParam } from '../../platform/http/params.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { inOrder, refuse } from '../facts/checks.ts';
import { endFaults, postFaults } from './post-checks.ts';
import type { Post } from './post.entity.ts';
import { PostEnded, postExample, PostSent } from './posts.dto.ts';
import { addPost, endPost, holdersOf, postById, postsOn, withdrawPost } from './posts.store.ts';
import { workerOn } from './workers.store.ts';

/** What somebody is employed as, how much of full time, and from when until when; vacancies, too. */
@Controller('api/v1/posts')
@Allow('administrator')
export class PostsController {
  @Get()
  @Allow('administrator', 'team-manager')
  @ReadsRecord()
  @ApiOperation({ summary: 'Posts and who holds them: all, or, for a manager, the own team’s and vacancies' })
  @ApiOkResponse({ example: { asAt: null, knownAt: null, next: null, items: [postExample] } })
  async list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AsAt() asAt: PlainDate | null,
    @Query() asked: PageAsked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = pageOf(await postsOn(db, asAt, asked), asked, request, reply);
    return { ...page, items: page.items.map((post) => postView(post, who)) };
  }

  @Get(':postId')
  @Allow('administrator', 'team-manager')
  @IdParam('postId', 'Of a post as somebody holds it')
  @ReadsRecord()
  @ApiOperation({ summary: 'One post as one worker holds it, or as nobody does' })
  @ApiOkResponse({ example: { asAt: null, knownAt: null, ...postExample } })
  async read(@Tx() db: EntityManager, @Who() who: Asker, @AnId('postId') id: string) {
    return postView(await postById(db, id), who);
  }

  @PostRoute()
  @ApiOperation({ summary: 'Record that a worker holds a post, or that nobody does, from a day on' })
  @ApiCreatedResponse({ example: postExample })
  async add(@Tx() db: EntityManager, @Who() who: Asker, @Body() sent: PostSent) {
    const { postRef, workerId = null, role, start } = sent;
    const fte = Math.round(sent.fte * 100);
    const told = {
      postRef,
      workerId,
      role,
      fte,
      isAgency: sent.isAgency ?? false,
      coversVacancy: sent.coversVacancy ?? false,
      start,
    };
    if (workerId !== null) await workerOn(db, workerId);
    refuse(
      ...postFaults(told, await holdersOf(db, postRef)),
      Math.abs(fte - sent.fte * 100) > 1e-6 && {
        pointer: '#/fte',
        detail: 'fte must have two decimals at most',
      },
    );
    return postView(await addPost(db, told), who);
  }

  @PostRoute(':postId/end')
  @HttpCode(200)
  @IdParam('postId', 'Of a post as somebody holds it')
  @NeedsVersion()
  @ApiOperation({
    summary: 'Say from which day on somebody no longer holds a post, and why; corrects it, too',
  })
  @ApiOkResponse({
    example: { ...postExample, end: '2019-09-02', endedBecause: 'resigned', version: '48302' },
  })
  async end(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('postId') id: string,
    @IfMatch() version: string,
    @Body() { end, endedBecause = null }: PostEnded,
  ) {
    const post = await postById(db, id);
    const next = (await holdersOf(db, post.postRef)).find(({ start }) => start > post.start);
    refuse(
      inOrder(['start', post.start], ['end', end]),
      next !== undefined &&
        end > next.start && {
          pointer: '#/end',
          detail: `end must be ${next.start}, when the next began, or earlier`,
        },
      ...endFaults(post, endedBecause),
    );
    return postView(await endPost(db, { ...post, version }, end, endedBecause), who);
  }

  @Delete(':postId')
  @HttpCode(204)
  @IdParam('postId', 'Of a post as somebody holds it')
  @NeedsVersion()
  @ApiOperation({ summary: 'Take back what was recorded in error; it stays among what was once known' })
  @ApiNoContentResponse()
  async withdraw(
    @Tx() db: EntityManager,
    @AnId('postId') id: string,
    @IfMatch() version: string,
  ): Promise<void> {
    await withdrawPost(db, { ...(await postById(db, id)), version });
  }
}

/** Part of full time as people say it. Why somebody left is told to administrators alone, who record it. */
const postView = ({ fte, endedBecause, ...post }: Post, { acting }: Asker) => ({
  ...post,
  fte: fte / 100,
  endedBecause: acting.includes('administrator') ? endedBecause : null,
});
