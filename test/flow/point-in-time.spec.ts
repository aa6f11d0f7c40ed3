import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrations } from '../../migrations/all.ts';
import { asOwner } from '../../src/platform/backup/back-up-record.ts';
import { holdOn } from '../../src/platform/backup/hold.store.ts';
import { checkIndexes } from '../../src/platform/backup/indexes.reader.ts';
import { backUpServer } from '../../src/platform/backup/point-in-time/back-up-server.ts';
import { restoreServer } from '../../src/platform/backup/point-in-time/restore-server.ts';
import { dropArchive, shipLog } from '../../src/platform/backup/point-in-time/ship-log.ts';
import { urls, type EmbeddedServer } from '../../src/platform/database/databases.ts';
import { superuserUrl } from '../../src/platform/database/embedded/connection-file.ts';
import { EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { policies } from '../../src/policies.ts';
import { queues } from '../../src/queues.ts';
import { lastOf, startWriting, type Acknowledged } from './writers.ts';

/** DRILLS=10 npx jest … flow/point-in-time: as many instants as wanted. */
const drills = Number(process.env.DRILLS ?? 2);
const key = randomBytes(32);
const writer = 'a';

let parent: string;
let home: string;
let acknowledged: Acknowledged[];
let archived: EmbeddedServer;

/** An embedded server of the test's own, closed when the work is done. */
async function withServer<T>(
  folder: string,
  work: (server: EmbeddedServer, addresses: ReturnType<typeof urls>) => Promise<T>,
): Promise<T> {
  const postgres = new EmbeddedPostgres({ folder, durable: false });
  try {
    const connection = await postgres.open();
    return await work({ cluster: postgres.cluster, superuser: superuserUrl(connection) }, urls(connection));
  } finally {
    await postgres.stop();
  }
}

/** A server with a base taken while it is written to, and its log archived while it is written to. */
beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'pledgekeeper-instant-'));
  // PostgreSQL's user passes through, where root runs the tests.
  chmodSync(parent, 0o711);
  home = join(parent, 'kept');
  await withServer(join(parent, 'source'), async (server, addresses) => {
    archived = server;
    await migrate(addresses.owner, migrations, queues, policies);
    expect(await shipLog(server, home, key)).toBeNull();
    const writing = startWriting(addresses, [writer]);
    await backUpServer(server, home, key);
    const from = writing.acknowledged.length;
    for (let round = 0; round < 3; round++) {
      await pause(700);
      expect(await shipLog(server, home, key)).toBeGreaterThan(0);
    }
    await writing.stop();
    await shipLog(server, home, key);
    acknowledged = writing.acknowledged.slice(from);
    expect(acknowledged.length).toBeGreaterThan(100);
  });
});
afterAll(() => rmSync(parent, { recursive: true }));

describe('a random instant while others wrote', () => {
  it.each(Array.from({ length: drills }, (_, index) => index + 1))('number %i', async (drill) => {
    const { number, at: told } = acknowledged[randomInt(acknowledged.length)]!;
    // The server counts microseconds, of which a Date keeps the thousands.
    const at = new Date(told.getTime() + 1);
    const folder = join(parent, `restored-${drill}`);
    await restoreServer(home, at, folder, key);

    await withServer(folder, async ({ superuser }, { owner }) => {
      const last = await lastOf(owner, writer);
      expect(last).toBeGreaterThanOrEqual(number);
      // What came after was told of later: but for one that was stored by then, and not yet told.
      const later = acknowledged.find((each) => each.at > at);
      expect(last).toBeLessThanOrEqual(later?.number ?? Infinity);
      const database = await asOwner(owner, 'test');
      expect(await holdOn(database.manager)).toContain(`restored as it was at ${at.toISOString()}`);
      await database.destroy();
      expect(await checkIndexes(superuser)).toBeGreaterThan(200);
    });
  });
});

it('is refused before the base, after the archive, and where a record stands', async () => {
  const folder = join(parent, 'refused');
  await expect(restoreServer(home, new Date(0), folder, key)).rejects.toThrow('The oldest base');
  await expect(restoreServer(home, new Date(Date.now() + 60_000), folder, key)).rejects.toThrow(
    /does not reach .* it ends at/,
  );
  await expect(restoreServer(home, acknowledged[0]!.at, join(parent, 'source'), key)).rejects.toThrow(
    'There is a record in',
  );
});

it('a segment of the log of which one byte is another is named', async () => {
  const folder = join(
    home,
    readdirSync(home).find((name) => name.startsWith('log-'))!,
  );
  const segment = readdirSync(folder).sort().at(-1)!;
  const path = join(folder, segment);
  const bytes = readFileSync(path);
  const place = randomInt(bytes.length);
  bytes[place] = bytes[place]! ^ 1;
  writeFileSync(path, bytes);
  await expect(restoreServer(home, acknowledged.at(-1)!.at, join(parent, 'corrupt'), key)).rejects.toThrow(
    `${segment} is not as it was written`,
  );
  bytes[place] = bytes[place]! ^ 1;
  writeFileSync(path, bytes);
});

it('may be ended, and then keeps no log', async () => {
  await withServer(join(parent, 'source'), async (server) => {
    expect(server.cluster).toBe(archived.cluster);
    expect(await dropArchive(server)).toBe(true);
    expect(await dropArchive(server)).toBe(false);
    expect(await shipLog(server, home, key)).toBeNull();
  });
});
