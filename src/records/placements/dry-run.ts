import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { versionSent } from '../../platform/http/etags.ts';
import { OneOf } from '../../platform/http/fields.ts';

export class DryRun {
  @OneOf(['true', 'false'], 'true: only say what there is to be warned of, and store nothing', 'true', {
    optional: true,
  })
  dry_run?: 'true' | 'false';
}

/** The version in `If-Match`; null of a dry run, which changes nothing. Throws Problem `version-not-sent` (428). */
const VersionUnlessDryRunHeader = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | null => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return (request.query as DryRun).dry_run === 'true' ? null : versionSent(request);
  },
);
export const VersionUnlessDryRun = (): ParameterDecorator => VersionUnlessDryRunHeader();
