import type { LoggerService } from '@nestjs/common';
import { pino, stdTimeFunctions, type DestinationStream, type Level } from 'pino';

/** Nest's own account of its start, of use to nobody who runs the thing. */
const startUp = new Set(['InstanceLoader', 'NestFactory', 'RouterExplorer', 'RoutesResolver']);

/** These are about our code, not about what somebody sent or recorded, so their words may be kept. */
const ofOurCode = new Set(['TypeError', 'ReferenceError', 'RangeError', 'Problem']);

/**
 * One line of JSON an event, to standard output. Lines carry ids, never names, dates of birth, addresses or what was sent:
 * an error's own words may quote a record (`invalid input syntax for type date: "…"`), so only its kind and place are kept.
 */
export class Logger implements LoggerService {
  private readonly lines;

  constructor(level: string, destination: DestinationStream = process.stdout) {
    this.lines = pino(
      {
        level,
        base: undefined,
        messageKey: 'message',
        timestamp: stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
      },
      destination,
    );
  }

  /** Something that happened, by its ids: `logger.event('request', { requestId, route, status })`. */
  event(event: string, ids: object): void {
    this.lines.info({ event, ...ids });
  }

  /** A failure nobody planned for. */
  fault(thrown: unknown, ids: object): void {
    this.lines.error({ event: 'fault', ...ids, ...accountOf(thrown) });
  }

  log(message: unknown, ...more: unknown[]): void {
    this.write(startUp.has(contextOf(more) ?? '') ? 'debug' : 'info', message, more);
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.write('warn', message, more);
  }

  error(message: unknown, ...more: unknown[]): void {
    this.write('error', message, more);
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.write('fatal', message, more);
  }

  private write(level: Level, message: unknown, more: unknown[]): void {
    const context = contextOf(more);
    if (typeof message === 'string') this.lines[level]({ context }, message);
    else this.lines[level]({ context, ...accountOf(message) });
  }
}

/** Nest passes the context, the name of who is speaking, last. */
function contextOf(more: unknown[]): string | undefined {
  const last = more.at(-1);
  return typeof last === 'string' && !last.includes('\n') ? last : undefined;
}

/** What may be kept of an error: its kind, where in the code it arose, and for the database its code, table and constraint. */
function accountOf(thrown: unknown): object {
  if (!(thrown instanceof Error)) return { error: typeof thrown };
  const { driverError = thrown } = thrown as { driverError?: object };
  const { code, table, constraint } = driverError as Record<string, unknown>;
  const place = (thrown.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12);
  return {
    error: thrown.name,
    ...(ofOurCode.has(thrown.name) && { message: thrown.message }),
    code,
    table,
    constraint,
    at: place.map((line) => line.trim()),
  };
}
