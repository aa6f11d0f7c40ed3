import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Who, type Asker } from '../../platform/access/access.ts';
import { Allow, roles } from '../../platform/access/policy.ts';
import { placesOf } from './navigation.ts';

/** Where everybody begins: the first place of their bar. A program has none, and is shown the API. */
@Controller()
@ApiExcludeController()
@Allow(...roles)
export class StartController {
  @Get()
  async start(@Who() who: Asker, @Res() reply: FastifyReply): Promise<void> {
    await reply.redirect(placesOf(who.roles)[0]?.href ?? '/api', 303);
  }
}
