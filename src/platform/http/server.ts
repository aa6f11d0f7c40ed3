import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import helmet from '@fastify/helmet';
import { Module, type DynamicModule, type OnModuleInit, type Type } from '@nestjs/common';
import {
  APP_INTERCEPTOR,
  DiscoveryModule,
  DiscoveryService,
  MetadataScanner,
  NestFactory,
} from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignIn } from '../access/sign-in.ts';
import type { Config } from '../config/config.ts';
import { Logger } from '../logging/logger.ts';
import { ApiReferenceController } from './api-reference.controller.ts';
import { bodyLimit, readBodies } from './bodies.ts';
import { VersionsInterceptor } from './etags.ts';
import { IdempotencyInterceptor } from './idempotency.interceptor.ts';
import { checkThatInputsAreChecked } from './inputs-are-checked.ts';
import { ApiDescription } from './openapi.ts';
import { ProblemFilter } from './problem.filter.ts';
import { logRequests } from './request-log.ts';
import { takeUploads, uploadMilliseconds } from './uploads.ts';
import { RequestValidation } from './validation.ts';

const second = 1_000;

/** How long requests under way may go on when the server closes. */
export const drainMilliseconds = 10 * second;

@Module({
  imports: [DiscoveryModule],
  controllers: [ApiReferenceController],
  providers: [
    ApiDescription,
    // In this order: an answer that is given again has its ETag too.
    { provide: APP_INTERCEPTOR, useClass: VersionsInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
})
class ServerModule implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    checkThatInputsAreChecked(this.discovery, this.scanner);
  }
}

/**
 * The server of a module that has AccessModule in it, made and not yet listening. `app.close()` stops in order: modules are
 * told (readiness says no), no more connections, requests under way have 10 s, and only then what closes in
 * `onApplicationShutdown`, such as the database.
 */
export async function createServer(
  module: Type | DynamicModule,
  config: Config,
  logger = new Logger(config.LOG_LEVEL),
): Promise<NestFastifyApplication> {
  const beforeRouting = new ProblemFilter(logger);
  const adapter = new FastifyAdapter({
    genReqId: () => randomUUID(),
    bodyLimit,
    // Of uploads; any other request has 30 s (`uploads.ts`).
    requestTimeout: uploadMilliseconds,
    handlerTimeout: 30 * second,
    // Above the 60 s a proxy in front of us usually keeps a connection, so that we never close one it is about to use.
    keepAliveTimeout: 72 * second,
    http: { headersTimeout: 10 * second, connectionsCheckingInterval: 2 * second },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      beforeRouting.answer(error, request, reply),
    clientErrorHandler: answerUnreadable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: ServerModule, imports: [module] },
    adapter,
    { logger, bodyParser: false, abortOnError: false },
  );
  const fastify = adapter.getInstance();
  fastify.server.maxConnections = 1_000;
  readBodies(fastify);
  takeUploads(fastify, (socket) => answerUnreadable({ code: 'ERR_HTTP_REQUEST_TIMEOUT' }, socket));
  logRequests(fastify, logger);
  let isClosing = false;
  fastify.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // A connection kept alive past its last answer would hold the closing up.
    if (isClosing) reply.header('connection', 'close');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  fastify.addHook('preClose', async () => {
    isClosing = true;
    setTimeout(() => fastify.server.closeAllConnections(), drainMilliseconds).unref();
  });
  await app.register(helmet, securityHeaders);
  app.useGlobalPipes(new RequestValidation());
  app.useGlobalFilters(new ProblemFilter(logger, app.get(SignIn).cookie && '/sign-in'));
  app.get(ApiDescription).of(app);
  return app;
}

const securityHeaders = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  // With no-referrer a browser sends "Origin: null" with our own forms, which then look like another site's.
  referrerPolicy: { policy: 'same-origin' as const },
};

/** What is not HTTP, or came too slowly, never becomes a request; it is answered on the bare connection. */
function answerUnreadable(error: { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, title] =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? [408, 'Request Timeout']
      : error.code === 'HPE_HEADER_OVERFLOW'
        ? [431, 'Request Header Fields Too Large']
        : [400, 'Bad Request'];
  const body = JSON.stringify({ type: 'about:blank', title, status });
  const head = `HTTP/1.1 ${status} ${title}\r\nContent-Type: application/problem+json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`;
  if (socket.writable) socket.write(head + body);
  socket.destroy(error as Error);
}
