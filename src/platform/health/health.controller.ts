import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Open } from '../access/policy.ts';
import { Problem } from '../http/problems.ts';
import { Readiness } from './readiness.ts';

@Controller()
@Open('Whatever watches over the server asks it without signing in; it holds no data.')
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  /** Answers as long as the process does: a database that is away is no reason to kill the server. */
  @Get('livez')
  @ApiOperation({ summary: 'Whether the server runs' })
  @ApiOkResponse({ example: { status: 'alive' } })
  alive() {
    return { status: 'alive' };
  }

  @Get('readyz')
  @ApiOperation({ summary: 'Whether the server can be sent requests' })
  @ApiOkResponse({ example: { status: 'ready' } })
  async ready() {
    const reason = await this.readiness.reasonAgainst();
    if (reason) throw new Problem('not-ready', reason);
    return { status: 'ready' };
  }
}
