import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Controller, Get, Header, Inject, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation, type OpenAPIObject } from '@nestjs/swagger';
import { Open } from '../access/policy.ts';
import { ApiDescription } from './openapi.ts';
import { Problem } from './problems.ts';
import { templates } from './templates.ts';

const page = templates(new URL('.', import.meta.url));
const reader = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** The only files of the reader that are served. */
const files: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reference', validatorUrl: null });\n`;

/** The API, described: for programs at /api/openapi.json, for people at /api. */
@Controller('api')
@Open('It describes operations and holds no data.')
export class ApiReferenceController {
  constructor(@Inject(ApiDescription) private readonly api: ApiDescription) {}

  @Get('openapi.json')
  @ApiOperation({ summary: 'This API as an OpenAPI 3.1 document' })
  @ApiOkResponse({ content: { 'application/json': { example: { openapi: '3.1.0' } } } })
  description(): OpenAPIObject {
    return this.api.document();
  }

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @ApiExcludeEndpoint()
  reference(): string {
    return page('api-reference.njk', {});
  }

  @Get('reference/start.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @ApiExcludeEndpoint()
  start(): string {
    return start;
  }

  @Get('reference/:file')
  @ApiExcludeEndpoint()
  file(@Param('file') name: string): StreamableFile {
    const type = Object.hasOwn(files, name) ? files[name] : undefined;
    if (!type) throw new Problem('not-found');
    return new StreamableFile(readFileSync(join(reader, name)), { type });
  }
}
