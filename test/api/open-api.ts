import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/all.ts';
import { AppModule } from '../../src/app.module.ts';
import { entities } from '../../src/entities.ts';
import { readCatalogue } from '../../src/measures/catalogue.ts';
import type { Access } from '../../src/platform/access/access.ts';
import { DemoClock } from '../../src/platform/clock/clock.ts';
import { planFolders } from '../../src/plans/plans.module.ts';
import { readPlans } from '../../src/plans/read-plans.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { dataSourceOptions, requestTimeouts } from '../../src/platform/database/data-source.ts';
import { createServer } from '../../src/platform/http/server.ts';
import { Logger } from '../../src/platform/logging/logger.ts';
import type { Plan } from '../../src/plans/plan.ts';
import type { ExportKind } from '../../src/returns/exports/export-kind.ts';
import type { TestDatabase } from '../database/database.ts';

/** The whole API of a demonstration at an instant, asked as its workers, whom `W` names by their references. */
export async function openApi<W extends string>(
  place: TestDatabase,
  now: string,
  environment: Record<string, string> = {},
  kinds?: readonly ExportKind[],
  plans?: readonly Plan[],
) {
  const pool = { applicationName: 'test api', poolSize: 8, timeouts: requestTimeouts, migrations, entities };
  const database = await new DataSource(dataSourceOptions(place.app, pool)).initialize();
  const spool = mkdtempSync(join(tmpdir(), 'pledgekeeper-spool-'));
  const config = readConfig({ SPOOL_FOLDER: spool, ...environment });
  const clock = new DemoClock(new Date(now));
  const module = AppModule.with({
    config,
    database,
    catalogue: await readCatalogue(),
    plans: plans ?? (await readPlans(planFolders(config))),
    isDemo: true,
    clock,
    kinds,
  });
  const app = await createServer(module, config, new Logger('silent'));
  /** What the guard made of each request, by its id. */
  const verdicts = new Map<string, Access>();
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onResponse', async ({ id, access }) => void (access && verdicts.set(id, access)));
  await app.init();
  await fastify.ready();

  const tokens = new Map<W, string>();
  const tokenOf = async (worker: W): Promise<string> => {
    const known = tokens.get(worker);
    if (known) return known;
    const payload = { workerRef: worker };
    const answer = await app.inject({ method: 'POST', url: '/api/v1/demo/token', payload });
    const token: string = answer.json().access_token;
    tokens.set(worker, token);
    return token;
  };
  /** Asks as a worker; a POST gets an Idempotency-Key of its own unless it brings one. */
  const ask = async (worker: W | null, request: InjectOptions) =>
    app.inject({
      ...request,
      headers: {
        ...(request.method === 'POST' && { 'idempotency-key': randomUUID() }),
        ...(worker && { authorization: `Bearer ${await tokenOf(worker)}` }),
        ...request.headers,
      },
    });
  const get = (worker: W, url: string) => ask(worker, { url: `/api/v1${url}` });
  /** Sends a body, against the version of what it changes where one is given. */
  const send = (
    worker: W,
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    payload?: object,
    version?: string,
  ) => {
    const headers = version === undefined ? {} : { 'if-match': `"${version}"` };
    return ask(worker, { method, url: `/api/v1${url}`, payload, headers });
  };
  return { app, spool, verdicts, tokenOf, ask, get, send };
}
