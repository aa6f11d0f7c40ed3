import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { EntityManager } from 'typeorm';
import { BoardReports } from '../../extracts/board-reports.service.ts';
import html, { servedPage, styleSource } from '../../extracts/formats/html.format.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { Problem } from '../../platform/http/problems.ts';
import { latestMonthEnd } from '../../snapshots/figure.store.ts';

/** The page carries its own style and draws its own charts; it loads nothing and runs nothing. */
const contentSecurityPolicy = `default-src 'none'; style-src ${styleSource}; base-uri 'none'; frame-ancestors 'none'; form-action 'self'`;

/** The Board's page one and what is behind it, at the address of its month. */
@Controller()
@ApiExcludeController()
@Allow('performance-analyst', 'board-member', 'team-manager', 'administrator')
export class BoardController {
  constructor(
    @Inject(BoardReports) private readonly reports: BoardReports,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get('extracts')
  async latest(@Tx() db: EntityManager, @Res() reply: FastifyReply): Promise<void> {
    const day = await latestMonthEnd(db);
    if (!day) throw new Problem('not-found', 'No month is counted yet. Run: pledgekeeper nightly');
    await reply.redirect(`/extracts/${day.slice(0, 7)}`, 303);
  }

  @Get('extracts/:month')
  async month(
    @Tx() db: EntityManager,
    @Who() { name, roles }: Asker,
    @Param('month') month: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { isDemo, cookie } = this.signIn;
    const report = await this.reports.ofMonth(db, month);
    reply.header('content-type', html.mediaType).header('content-security-policy', contentSecurityPolicy);
    return await servedPage(report, {
      place: isDemo ? 'Pledgekeeper, a demonstration: everybody in it is invented' : 'Pledgekeeper',
      name,
      roles: roles.join(', ').replaceAll('-', ' '),
      signOutAt: cookie ? '/sign-out' : null,
    });
  }
}
