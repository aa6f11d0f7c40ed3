/**
 * An authenticated, audited read of a child, beside a bare Fastify handler that sends the same statements to the same
 * database, side by side: rounds take turns, each is asked by ten connections of a process of their own, the median counts.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { withClient } from '../../src/platform/database/client.ts';
import { openEmpty } from './record.ts';
import { median, rowOf, type Row } from './row.ts';

const rounds = 3;
const roundMilliseconds = 2_500;
const connections = 10;
const children = 10_000;

interface Server {
  process: ChildProcess;
  address: string;
  headers: Record<string, string>;
}

async function start(kind: 'pledgekeeper' | 'bare', more: object): Promise<Server> {
  const child = fork(new URL('read-a-child.server.ts', import.meta.url), {
    env: { ...process.env, BENCH: JSON.stringify({ kind, ...more }) },
  });
  const [told] = await once(child, 'message');
  return { process: child, ...(told as Omit<Server, 'process'>) };
}

/** Requests answered with 200 in a second. */
async function ask({ address, headers }: Server): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = Date.now() + roundMilliseconds;
  let answered = 0;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      get(address, { agent, headers }, (response) => {
        response.resume().on('end', () => {
          if (response.statusCode !== 200)
            return reject(new Error(`${address} answered ${response.statusCode}`));
          answered += 1;
          resolve();
        });
      }).on('error', reject);
    });
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (Date.now() < until) await one();
    }),
  );
  agent.destroy();
  return (answered * 1_000) / roundMilliseconds;
}

/** Authenticated, audited reads in a second, beside those of a bare handler. */
export async function readAChild(): Promise<Row[]> {
  const { owner, app, close } = await openEmpty();
  await withClient(owner, (client) =>
    client.query(`
      update deployment set is_demo = true;
      insert into worker (worker_ref, name, team, is_named_person) select 'W' || n, 'Worker ' || n, 'Team ' || n % 40, true from generate_series(1, 500) n;
      insert into worker_role (worker_id, role, "start") select id, 'social-worker', '2018-01-01' from worker;
      insert into person (child_id, born_on, given_name, family_name) select 'C' || n, '2008-01-01', 'Given', 'Family ' || n from generate_series(1, ${children}) n;
      insert into social_worker_allocation (person_id, worker_id, "start")
        select p.id, w.id, '2018-01-01' from person p join worker w on w.worker_ref = 'W' || (1 + substr(child_id, 2)::int % 500);
      analyze;
    `),
  );
  const { rows } = await withClient(owner, (client) =>
    client.query(
      `select a.person_id as id from social_worker_allocation a join worker w on w.id = a.worker_id where worker_ref = 'W7' limit 1`,
    ),
  );
  const path = `/api/v1/people/${rows[0].id}`;

  const ours = await start('pledgekeeper', { app, path, worker: 'W7' });
  ours.process.send('tell');
  const [statements] = (await once(ours.process, 'message')) as [unknown[]];
  const bare = await start('bare', { app, path, statements });
  const found = { ours: [] as number[], bare: [] as number[] };
  await ask(ours);
  await ask(bare);
  for (let round = 0; round < rounds; round++) {
    found.ours.push(await ask(ours));
    found.bare.push(await ask(bare));
  }
  for (const { process: child } of [ours, bare]) {
    child.kill();
    await once(child, 'exit');
  }
  await close();

  const [own, other] = [median(found.ours), median(found.bare)];
  return [
    rowOf(
      {
        name: 'read',
        work: 'authenticated, audited read of a child: throughput',
        children,
        ours: `${Math.round(own)} a second`,
        yardstick: `bare Fastify with the same ${statements.length} statements: ${Math.round(other)} a second`,
        ratio: own / other,
      },
      { atLeast: 0.6 },
    ),
  ];
}
