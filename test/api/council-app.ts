import type { InjectOptions } from 'fastify';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/all.ts';
import { AppModule } from '../../src/app.module.ts';
import { entities } from '../../src/entities.ts';
import { inventCouncil } from '../../src/demo/council.ts';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import type { Rule } from '../../src/platform/access/policy.ts';
import { planFolders } from '../../src/plans/plans.module.ts';
import { readPlans } from '../../src/plans/read-plans.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { withClient } from '../../src/platform/database/client.ts';
import { dataSourceOptions, requestTimeouts } from '../../src/platform/database/data-source.ts';
import { createServer } from '../../src/platform/http/server.ts';
import { Logger } from '../../src/platform/logging/logger.ts';
import { aDatabase } from '../database/database.ts';
import { count, countingIn, importCouncil, openQueue } from '../flow/council.ts';

/** The invented council, imported, and counted at these days, in a database of its own. */
export async function aCountedCouncil(days: readonly PlainDate[]) {
  const place = await aDatabase();
  const counting = await countingIn(place);
  await importCouncil(counting, place, inventCouncil());
  const queue = await openQueue(place);
  await count(counting, queue, days);
  await queue.close();
  // None of the council's workers is a program.
  await withClient(place.owner, (owner) =>
    owner.query(
      `with program as (insert into worker (worker_ref, name, is_named_person) values ('S001', 'Reporting tool', true) returning id)
       insert into worker_role (worker_id, role, "start") select id, 'service', '2019-01-01' from program`,
    ),
  );
  const people: { id: string; childId: string; upn: string | null }[] = await counting.database.query(
    `select id, child_id as "childId", upn from person`,
  );
  const close = async () => {
    await counting.database.destroy();
    await place.drop();
  };
  return { place, database: counting.database, catalogue: counting.catalogue, people, close };
}
export type CountedCouncil = Awaited<ReturnType<typeof aCountedCouncil>>;

/**
 * The whole API with its pages. `routes` are all it has, like `GET /livez`; `rules` those that were looked up for the
 * routes asked so far. `ask` sees to it that no answer names a person of the record.
 */
export async function anApp(
  { place, catalogue, people }: CountedCouncil,
  isDemo: boolean,
  environment: Record<string, string> = {},
) {
  const config = readConfig(environment);
  const plans = await readPlans(planFolders(config));
  const pool = { applicationName: 'test api', poolSize: 3, timeouts: requestTimeouts, migrations, entities };
  const database = await new DataSource(dataSourceOptions(place.app, pool)).initialize();
  const parts = AppModule.with({ config, database, catalogue, plans, isDemo });
  const app = await createServer(parts, config, new Logger('silent'));
  const fastify = app.getHttpAdapter().getInstance();
  const routes: string[] = [];
  const rules = new Map<string, Rule | undefined>();
  fastify.addHook('onRoute', ({ method, url }) => {
    routes.push(...[method].flat().map((one) => `${one} ${url}`));
  });
  fastify.addHook('onResponse', async ({ method, routeOptions, access }) => {
    rules.set(`${method} ${routeOptions.url}`, access?.rule);
  });
  await app.init();
  await fastify.ready();

  const namesIn = nameFinder(people);
  const ask = async (options: InjectOptions) => {
    const answer = await app.inject(options);
    expect(namesIn(answer.body + JSON.stringify(answer.headers))).toEqual([]);
    return answer;
  };
  return { app, routes, rules, ask };
}
export type App = Awaited<ReturnType<typeof anApp>>;

/** Finds the ids of people of the record in a text: ours, the council's (CHILD) and the school's (UPN). */
export function nameFinder(people: CountedCouncil['people']): (text: string) => string[] {
  const known = new Set(people.flatMap(({ id, childId, upn }) => [id, childId, upn]));
  return (text) =>
    (text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z]\d{5}\b|[A-Z]\d{11}[0-9A-Z]/g) ?? []).filter(
      (name) => known.has(name),
    );
}
