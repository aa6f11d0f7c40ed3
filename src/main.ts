import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations/all.ts';
import { AppModule } from './app.module.ts';
import { entities } from './entities.ts';
import type { House } from './opening.ts';
import type { Clock } from './platform/clock/clock.ts';
import { dataSourceOptions, requestTimeouts } from './platform/database/data-source.ts';
import { createServer } from './platform/http/server.ts';
import type { Logger } from './platform/logging/logger.ts';

/**
 * Starts API and pages on the configured port (0 takes a free one). Gives the server and its address. Throws an Error in
 * plain words when the port is taken.
 */
export async function serve(
  house: House,
  logger: Logger,
  { isDemo, clock }: { isDemo: boolean; clock?: Clock },
): Promise<{ server: NestFastifyApplication; address: string }> {
  const { config, databases, counting, plans } = house;
  const options = {
    applicationName: 'pledgekeeper api',
    poolSize: 10,
    timeouts: requestTimeouts,
    migrations,
    entities,
  };
  const database = await new DataSource(dataSourceOptions(databases.app, options)).initialize();
  const { catalogue } = counting;
  const app = AppModule.with({ config, database, catalogue, plans, isDemo, clock, logger });
  const server = await createServer(app, config, logger);
  try {
    await server.listen(config.PORT, isDemo ? '127.0.0.1' : '0.0.0.0');
  } catch (error) {
    await server.close();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${config.PORT} is taken. Name another: PORT=${config.PORT + 1}`);
  }
  const { port } = server.getHttpServer().address() as { port: number };
  return { server, address: `http://localhost:${port}` };
}
