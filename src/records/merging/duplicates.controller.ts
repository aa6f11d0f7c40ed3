import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow, mayRead } from '../../platform/access/policy.ts';
import { PageAsked, pageOf } from '../../platform/http/paging.ts';
import { PersonParam } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { likelyDuplicates, tellApart, type LikelyDuplicate, type PersonOfPair } from './duplicates.reader.ts';
import { pairExample, ToldApartSent } from './merging.dto.ts';

/** Who may be on the record twice, and of whom somebody said that they are two. */
@Controller('api/v1/people')
@Allow('team-manager', 'performance-analyst')
export class DuplicatesController {
  @Get('duplicates')
  @ApiOperation({
    summary: 'Pairs of records that may be of one person, with what speaks for it and against',
  })
  @ApiOkResponse({ example: { next: null, items: [pairExample] } })
  async list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Query() asked: PageAsked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return pageOf(await duplicatesAfter(db, who, asked), asked, request, reply);
  }

  @Post(':personId/told-apart')
  @PersonParam()
  @ApiOperation({ summary: 'Say of two records that they are of two people; the pair is not shown again' })
  @ApiCreatedResponse({
    example: {
      id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
      personId: pairExample.people[0]!.personId,
      other: { personId: pairExample.people[1]!.personId },
    },
  })
  async tellApart(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @Body() { personId: other, reason }: ToldApartSent,
  ) {
    const id = await tellApart(db, personId, other, reason);
    if (!id) throw new Problem('not-found', 'The other record is not there, or you may not see it.');
    return { id, personId, other: { personId: other } };
  }
}

/** The pairs after one of them, one more than are asked for, each with the names that the asker may read. */
export async function duplicatesAfter(
  db: EntityManager,
  { acting }: Asker,
  { after, limit }: PageAsked,
): Promise<LikelyDuplicate[]> {
  const all = await likelyDuplicates(db);
  const last = after === undefined ? -1 : all.findIndex(({ id }) => id === after);
  if (after !== undefined && last < 0)
    throw new Problem('invalid-request', undefined, [
      { parameter: 'after', detail: 'after must be the "next" of a page; ask for the first page again' },
    ]);
  const named = mayRead(acting, 'name');
  const seen = (person: PersonOfPair): PersonOfPair =>
    named ? person : { ...person, givenName: null, familyName: null };
  return all
    .slice(last + 1, last + limit + 2)
    .map((pair) => ({ ...pair, people: [seen(pair.people[0]), seen(pair.people[1])] }));
}
