import { Controller, Get, Header, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  askedCookie,
  cookieWith,
  councilCookie,
  refuseOtherSites,
  valueOf,
} from '../../platform/access/credentials.ts';
import { Open } from '../../platform/access/policy.ts';
import { Problem } from '../../platform/http/problems.ts';
import { templates } from '../../platform/http/templates.ts';
import { pageType } from '../layout/page.ts';
import { stylesAt } from '../layout/styles.ts';
import { CouncilIssuer, type Asked } from './council-issuer.ts';
import { AgainQuery } from './sign-in.dto.ts';

const page = templates(new URL('.', import.meta.url));
const minutesToSignIn = 10;

/** The way in for a council's people: to their own sign-in service, and back with its access token in a cookie. */
@Controller()
@ApiExcludeController()
@Open('It is where one signs in.')
export class CouncilSignInController {
  constructor(@Inject(CouncilIssuer) private readonly issuer: CouncilIssuer) {}

  @Get('sign-in')
  async ask(@Query() { again }: AgainQuery, @Res() reply: FastifyReply): Promise<void> {
    const { address, asked } = await this.issuer.ask(again === 'yes');
    const kept = Buffer.from(JSON.stringify(asked)).toString('base64url');
    await reply
      .header('set-cookie', cookieWith(askedCookie, kept, minutesToSignIn * 60))
      .redirect(address.href, 303);
  }

  @Get('sign-in/back')
  async answer(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const kept = valueOf(askedCookie, request.headers.cookie);
    if (!kept)
      throw new Problem('not-allowed', `You took more than ${minutesToSignIn} minutes. Sign in again.`);
    const { search } = new URL(request.url, this.issuer.back);
    const { token, seconds } = await this.issuer.answer(search, askedOf(kept));
    await reply
      .header('set-cookie', [cookieWith(askedCookie, '', 0), cookieWith(councilCookie, token, seconds)])
      .redirect('/', 303);
  }

  @Post('sign-out')
  @RouteConfig({ takesForm: true })
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseOtherSites(request);
    await reply.header('set-cookie', cookieWith(councilCookie, '', 0)).redirect('/signed-out', 303);
  }

  // Not the sign-in page itself: the service might sign whoever comes next in at once.
  @Get('signed-out')
  @Header('content-type', pageType)
  signedOut(): string {
    return page('signed-out.njk', { stylesAt });
  }
}

/** A cookie that somebody else wrote is a sign-in that nobody asked for. */
function askedOf(kept: string): Asked {
  try {
    return JSON.parse(Buffer.from(kept, 'base64url').toString()) as Asked;
  } catch {
    throw new Problem('not-allowed', 'Sign in again.');
  }
}
