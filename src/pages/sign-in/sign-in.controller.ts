import { Body, Controller, Get, Header, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { ASKING_DATABASE } from '../../platform/access/access.guard.ts';
import { cookieWith, demoCookie, refuseOtherSites } from '../../platform/access/credentials.ts';
import { DemoIssuer, demoSignInSeconds } from '../../platform/access/demo-issuer.ts';
import { Open } from '../../platform/access/policy.ts';
import { Problem } from '../../platform/http/problems.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOfNobody } from '../layout/shell.ts';
import { rolesToBe } from './roles-to-be.ts';
import { WorkerChosen } from './sign-in.dto.ts';
import { workersToBe } from './sign-in.store.ts';

const page = pagesIn(new URL('.', import.meta.url));

/** The demo's front door: choose whom to be. Only the demo has this module; elsewhere these addresses are not found. */
@Controller()
@Open('It is where one signs in, and the demo holds invented people only.')
export class SignInController {
  constructor(
    @Inject(DemoIssuer) private readonly issuer: DemoIssuer,
    @Inject(ASKING_DATABASE) private readonly database: DataSource,
  ) {}

  @Get('sign-in')
  @Header('content-type', pageType)
  @ApiExcludeEndpoint()
  async choose(): Promise<string> {
    const roles = rolesToBe(await workersToBe(this.database.manager));
    return page('sign-in.njk', shellOfNobody(true), { roles });
  }

  @Post('sign-in')
  @RouteConfig({ takesForm: true })
  @ApiExcludeEndpoint()
  async signIn(
    @Body() { workerRef }: WorkerChosen,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    refuseOtherSites(request);
    const token = await this.tokenFor(workerRef);
    await reply.header('set-cookie', cookieWith(demoCookie, token, demoSignInSeconds)).redirect('/', 303);
  }

  @Post('sign-out')
  @RouteConfig({ takesForm: true })
  @ApiExcludeEndpoint()
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseOtherSites(request);
    await reply.header('set-cookie', cookieWith(demoCookie, '', 0)).redirect('/sign-in', 303);
  }

  @Post('api/v1/demo/token')
  @HttpCode(200)
  @ApiOperation({ summary: 'Be one of the demo’s workers: an access token for an API client' })
  @ApiOkResponse({ example: { access_token: 'eyJ…', token_type: 'Bearer', expires_in: demoSignInSeconds } })
  async token(@Body() { workerRef }: WorkerChosen) {
    return {
      access_token: await this.tokenFor(workerRef),
      token_type: 'Bearer',
      expires_in: demoSignInSeconds,
    };
  }

  private async tokenFor(workerRef: string): Promise<string> {
    const workers = await workersToBe(this.database.manager);
    if (!workers.some((worker) => worker.workerRef === workerRef)) {
      throw new Problem('not-found', 'No worker of the demo has this reference. /sign-in lists them.');
    }
    return this.issuer.tokenFor(workerRef);
  }
}
