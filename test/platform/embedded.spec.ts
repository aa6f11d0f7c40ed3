import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { withClient } from '../../src/platform/database/client.ts';
import { installedBinaries, usableBinaries } from '../../src/platform/database/embedded/binaries.ts';
import { superuserUrl, type Connection } from '../../src/platform/database/embedded/connection-file.ts';
import { livingProcess } from '../../src/platform/database/embedded/processes.ts';
import { aMadeFolder, anEmptyFolder, makeFolder, opening, servers, tidyUp } from './opening.ts';

const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? it : it.skip;
const onLinux = process.platform === 'linux' ? describe : describe.skip;
const nobody = 65534;

// Another user can only open what they can read: not a checkout in root's home.
const isReadable = () => spawnSync('test', ['-r', __filename], { uid: nobody, gid: nobody }).status === 0;
const asOther = isRoot && isReadable() ? it : it.skip;

beforeAll(makeFolder);
afterAll(tidyUp);

const query = async <T>(url: string, text: string): Promise<T[]> =>
  withClient(url, async (client) => (await client.query(text)).rows as T[]);

const note = (url: string, text: string) =>
  query(url, `create table if not exists note (text text); insert into note values ('${text}')`);

const notes = async (url: string) =>
  (await query<{ text: string }>(url, 'select text from note')).map(({ text }) => text);

async function eventually<T>(work: () => Promise<T>, deadline = Date.now() + 15_000): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (Date.now() > deadline) throw error;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return eventually(work, deadline);
  }
}

const connection = (folder: string): Connection =>
  JSON.parse(readFileSync(join(folder, 'connection.json'), 'utf8')) as Connection;

const gone = async (folder: string) => {
  const deadline = Date.now() + 5_000;
  while (servers(folder).length && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return servers(folder);
};

onLinux('the embedded PostgreSQL', () => {
  it('starts on an empty folder with an empty environment, safe as it stands', async () => {
    const folder = anEmptyFolder();
    const opened = await opening(folder);

    const [server] = await query<object>(
      superuserUrl(connection(folder)),
      `select current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
              current_setting('synchronous_commit') as commit, current_setting('listen_addresses') as addresses,
              current_setting('unix_socket_directories') as sockets`,
    );
    expect(server).toEqual({
      checksums: 'on',
      fsync: 'on',
      commit: 'on',
      addresses: '127.0.0.1',
      sockets: '',
    });

    const [database] = await query<object>(
      opened.app,
      `select current_setting('server_encoding') as encoding, datlocprovider as provider, datlocale as locale,
              pg_get_userbyid(datdba) as owner, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb
         from pg_database, pg_roles where datname = current_database() and rolname = current_user`,
    );
    expect(database).toEqual({
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      owner: 'pledgekeeper_owner',
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
    });
    expect(statSync(join(folder, 'connection.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700);

    await opened.close();
    expect(opened.process.exitCode).toBe(0);
    expect(servers(folder)).toEqual([]);
  });

  it('lets nobody in without the password', async () => {
    const folder = aMadeFolder();
    const opened = await opening(folder);
    const wrong = Object.assign(new URL(opened.app), { password: 'password' }).href;
    const without = Object.assign(new URL(superuserUrl(connection(folder))), { password: '' }).href;

    await expect(query(wrong, 'select 1')).rejects.toThrow('password authentication failed');
    await expect(query(without, 'select 1')).rejects.toThrow();
    await expect(query(opened.app, 'create table mine (id int)')).rejects.toThrow('permission denied');
    await opened.close();
  });

  it('has its rows after a restart', async () => {
    const folder = aMadeFolder();
    const before = await opening(folder);
    await note(before.owner, 'Žofie');
    await before.close();

    const after = await opening(folder);
    expect(await notes(after.owner)).toEqual(['Žofie']);
    await after.close();
  });

  it('is joined by a second process, which leaves it running', async () => {
    const folder = aMadeFolder();
    const starter = await opening(folder);
    const joiner = await opening(folder);
    expect(joiner.app).toBe(starter.app);
    expect(servers(folder)).toHaveLength(1);

    await joiner.close();
    expect(await query(starter.app, 'select 1')).toHaveLength(1);
    await starter.close();
    expect(servers(folder)).toEqual([]);
  });

  it('is started once when processes open it at the same moment', async () => {
    const folder = anEmptyFolder();
    const all = await Promise.all([opening(folder), opening(folder), opening(folder)]);
    expect(new Set(all.map(({ app }) => app)).size).toBe(1);
    expect(servers(folder)).toHaveLength(1);
    await Promise.all(all.map(({ close }) => close()));
    expect(servers(folder)).toEqual([]);
  });

  it('ends with its killed starter, and starts again with what was stored', async () => {
    const folder = aMadeFolder();
    const killed = await opening(folder);
    await note(killed.owner, 'stored before the kill');
    await killed.kill();

    const next = await opening(folder);
    expect(await notes(next.owner)).toEqual(['stored before the kill']);
    expect(servers(folder)).toHaveLength(1);
    await next.kill();
    expect(await gone(folder)).toEqual([]);
  });

  it('is adopted when its starter was killed and it lives on, and stopped by who adopted it', async () => {
    const folder = aMadeFolder();
    const killed = await opening(folder, { untied: true });
    await note(killed.owner, 'stored before the kill');
    const orphan = servers(folder);
    await killed.kill();
    expect(servers(folder)).toEqual(orphan);

    const [adopter, other] = await Promise.all([opening(folder), opening(folder)]);
    expect(servers(folder)).toEqual(orphan);
    expect(await notes(adopter.owner)).toEqual(['stored before the kill']);
    await Promise.all([adopter.close(), other.close()]);
    expect(servers(folder)).toEqual([]);
  });

  it('comes back by itself at the same address when it crashes', async () => {
    const folder = aMadeFolder();
    const opened = await opening(folder);
    await note(opened.owner, 'stored before the crash');
    const [crashed = 0] = servers(folder);
    process.kill(crashed, 'SIGKILL');

    expect(await eventually(() => notes(opened.owner))).toEqual(['stored before the crash']);
    expect(servers(folder)).not.toEqual([crashed]);
    await opened.close();
    expect(servers(folder)).toEqual([]);
  });

  it('is started again at the same address, and kept, by who still needs it when its keeper is done', async () => {
    const folder = aMadeFolder();
    const keeper = await opening(folder);
    const others = [await opening(folder), await opening(folder)];
    await note(keeper.owner, 'stored before the change');
    await keeper.close();

    for (const other of others)
      expect(await eventually(() => notes(other.owner))).toEqual(['stored before the change']);
    expect(servers(folder)).toHaveLength(1);
    await Promise.all(others.map(({ close }) => close()));
    expect(servers(folder)).toEqual([]);
  });
});

onLinux('what a killed process leaves behind', () => {
  let folder: string;

  beforeAll(() => {
    folder = aMadeFolder();
  });

  const claim = (pid: number) =>
    writeFileSync(
      join(folder, 'postgres/postmaster.pid'),
      `${pid}\n${folder}/postgres\n0\n1\n\n127.0.0.1\n\nready\n`,
    );

  const opensAndCloses = async () => {
    const opened = await opening(folder);
    expect(await query(opened.app, 'select 1')).toHaveLength(1);
    await opened.close();
  };

  it('is no hindrance: a server that is dead', async () => {
    const dead = spawn('true');
    await once(dead, 'exit');
    claim(dead.pid ?? 0);
    await opensAndCloses();
  });

  it('is no hindrance: a server that is a zombie', async () => {
    // It ends after its parent has become one that reaps nobody; the shell itself might have.
    const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60']);
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const zombie = Number(line);
    while (livingProcess(zombie)) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(readFileSync(`/proc/${zombie}/stat`, 'utf8')).toContain(') Z ');
    claim(zombie);
    await opensAndCloses();
    parent.kill();
  });

  it('is no hindrance: a process id that now is somebody else', async () => {
    const stranger = spawn('sleep', ['60']);
    claim(stranger.pid ?? 0);
    await opensAndCloses();
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  it('is no hindrance: an empty file of a server, as a power cut leaves it', async () => {
    const path = join(folder, 'postgres/postmaster.pid');
    writeFileSync(path, '');
    utimesSync(path, 1, 1);
    await opensAndCloses();
  });

  it('is no hindrance: a lock whose holder is dead, or was another process of the same id', async () => {
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: process.pid, started: '1' }));
    await opensAndCloses();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('is no hindrance: a cluster half made', async () => {
    const half = anEmptyFolder();
    mkdirSync(join(half, 'postgres.new/data'), { recursive: true });
    writeFileSync(join(half, 'postgres.new/data/PG_VERSION'), '18\n');
    const opened = await opening(half);
    await opened.close();
    expect(existsSync(join(half, 'postgres.new'))).toBe(false);
  });

  it('keeps its passwords when the cluster is away, for when it is put back', async () => {
    const away = aMadeFolder();
    const { superuser, passwords } = connection(away);
    renameSync(join(away, 'postgres'), join(away, 'elsewhere'));
    await (await opening(away)).close();
    expect(connection(away)).toMatchObject({ superuser, passwords });
  });

  it('is explained: a cluster of another major version', async () => {
    const old = anEmptyFolder();
    mkdirSync(join(old, 'postgres'));
    writeFileSync(join(old, 'postgres/PG_VERSION'), '17\n');
    await expect(opening(old)).rejects.toThrow(
      'were written by PostgreSQL 17, and PostgreSQL 18 is here now',
    );
  });

  it('is explained: a folder that others can write', async () => {
    const open = anEmptyFolder();
    chmodSync(open, 0o777);
    await expect(opening(open)).rejects.toThrow(`chmod go-w ${open}`);
  });
});

onLinux('users', () => {
  asRoot('root: the server runs as nobody, and the passwords stay with root', async () => {
    const parent = anEmptyFolder();
    chmodSync(parent, 0o711);
    const folder = join(parent, 'made', 'on-the-way');
    const opened = await opening(folder);
    const [server = 0] = servers(folder);
    expect(statSync(`/proc/${server}`).uid).toBe(nobody);
    expect(statSync(join(folder, 'connection.json')).uid).toBe(0);
    await opened.close();
  });

  asRoot('root: a folder nobody can reach is explained', async () => {
    const closed = anEmptyFolder();
    await expect(opening(join(closed, 'data'))).rejects.toThrow(`cannot pass ${closed}`);
  });

  asRoot(
    'root: programs in a closed home, without their links, are copied to where they can run',
    async () => {
      const home = anEmptyFolder();
      const installed = installedBinaries();
      const native = join(home, 'native');
      cpSync(installed.native, native, { recursive: true, verbatimSymlinks: true });
      rmSync(join(native, 'lib/libicuuc.so.60'));
      const folder = anEmptyFolder();
      chmodSync(folder, 0o711);

      const usable = await usableBinaries({ ...installed, native }, folder);
      expect(usable.native).toBe(join(folder, `postgres-${installed.version}`));
      expect(existsSync(join(usable.native, 'lib/libicuuc.so.60'))).toBe(true);
    },
  );

  asOther('an ordinary user: everything is theirs', async () => {
    const folder = anEmptyFolder();
    chownSync(folder, nobody, nobody);
    const opened = await opening(folder, { uid: nobody });
    await note(opened.owner, 'an ordinary user was here');
    expect(statSync(join(folder, 'connection.json'))).toMatchObject({ uid: nobody });
    expect(statSync(join(folder, 'connection.json')).mode & 0o777).toBe(0o600);
    await opened.kill();

    const next = await opening(folder, { uid: nobody });
    expect(await notes(next.owner)).toEqual(['an ordinary user was here']);
    await next.close();
    expect(servers(folder)).toEqual([]);
  });

  asOther('a user without a name is told so', async () => {
    const folder = anEmptyFolder();
    const nameless = 54_321;
    chownSync(folder, nameless, nameless);
    await expect(opening(folder, { uid: nameless })).rejects.toThrow(
      'The user id 54321 has no name on this system',
    );
  });

  it('a folder that is a link is followed', async () => {
    const folder = aMadeFolder();
    const link = join(anEmptyFolder(), 'link');
    symlinkSync(folder, link);
    if (isRoot) chmodSync(dirname(link), 0o711);
    const opened = await opening(link);
    expect(servers(folder)).toHaveLength(1);
    await opened.close();
  });

  asRoot("another user's folder is refused", async () => {
    const folder = anEmptyFolder();
    chownSync(folder, nobody, nobody);
    await expect(opening(folder)).rejects.toThrow(`belongs to user id ${nobody}`);
  });
});
