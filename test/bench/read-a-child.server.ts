/** One of the two servers of `read-a-child.bench.ts`. Tells its parent where it is and, asked to, the statements of one read. */
import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import { Client, Pool } from 'pg';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module.ts';
import { entities } from '../../src/entities.ts';
import { readCatalogue } from '../../src/measures/catalogue.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { dataSourceOptions, requestTimeouts } from '../../src/platform/database/data-source.ts';
import { createServer } from '../../src/platform/http/server.ts';
import { Logger } from '../../src/platform/logging/logger.ts';

type Statement = readonly [text: string, values?: unknown[]];

interface Told {
  kind: 'pledgekeeper' | 'bare';
  app: string;
  path: string;
  worker: string;
  statements: Statement[];
}

const told = JSON.parse(process.env.BENCH!) as Told;
const poolSize = 10;

async function pledgekeeper({ app: url, path, worker }: Told) {
  const database = await new DataSource(
    dataSourceOptions(url, { applicationName: 'bench', poolSize, timeouts: requestTimeouts, entities }),
  ).initialize();
  const config = readConfig({});
  const module = AppModule.with({
    config,
    database,
    catalogue: await readCatalogue(),
    plans: [],
    isDemo: true,
  });
  const app = await createServer(module, config, new Logger('silent'));
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/demo/token',
    payload: { workerRef: worker },
  });
  const headers = { authorization: `Bearer ${answer.json().access_token}` };
  process.on('message', () => void listen());
  process.send!({ address: address + path, headers });

  /** The statements of one read, as the driver got them. */
  async function listen(): Promise<void> {
    const statements: Statement[] = [];
    const query = Client.prototype.query as (...args: unknown[]) => unknown;
    Client.prototype.query = function (this: Client, ...args: unknown[]) {
      if (typeof args[0] === 'string')
        statements.push([args[0], Array.isArray(args[1]) ? args[1] : undefined]);
      return query.apply(this, args);
    } as typeof Client.prototype.query;
    await app.inject({ url: path, headers });
    Client.prototype.query = query as typeof Client.prototype.query;
    process.send!(statements);
  }
}

async function bare({ app: url, path, statements }: Told) {
  const pool = new Pool({ connectionString: url, max: poolSize });
  const server = fastify();
  server.get(path, async () => {
    const client = await pool.connect();
    let last: unknown;
    for (const [text, values] of statements) {
      // Every request has an id of its own, as the audit demands.
      const own = text.includes('into public.audit') ? [randomUUID(), ...values!.slice(1)] : values;
      const { rows } = await client.query(text, own);
      if (rows.length) [last] = rows;
    }
    client.release();
    return last;
  });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  process.send!({ address: address + path, headers: {} });
}

void (told.kind === 'bare' ? bare(told) : pledgekeeper(told));
