import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { harrowdale } from '../builders/a-plan-file.ts';

const program = join(__dirname, '..', '..', 'dist', 'src', 'console.js');

/** The built program as a newcomer runs it: nothing in the environment but where to keep its data. */
describe('the program that npm ci builds', () => {
  let folder: string;
  let port: string | undefined;
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      env: { PATH: process.env.PATH, DATA_FOLDER: join(folder, 'data'), PORT: port },
      timeout: 150_000,
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  beforeAll(() => {
    if (!existsSync(program)) throw new Error('There is no built program. Run: npm run build');
    folder = mkdtempSync('/var/tmp/pledgekeeper-built-');
    // As root the server runs as another user, who must pass.
    chmodSync(folder, 0o711);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('shows the whole of it for the invented council', () => {
    const { status, stdout, stderr } = run('demo', '--exit', '--out', 'out');
    expect([status, stderr.replaceAll(/^Counting.*$/gm, '').trim()]).toEqual([0, '']);
    for (const figure of [
      '39 of 633 (6.2%)',
      '475 of 633 (75.0%)',
      '148 of 255 (58.0%)',
      '229 of 255 (89.8%)',
      '633 at 63.4 per 10,000',
      '104 of 633 (16.4%)',
      '247 of 262 (94.3%)',
    ])
      expect(stdout).toContain(figure);
    expect(readFileSync(join(folder, 'out', 'board-extract-2019-01.html'), 'utf8')).toContain('39 of 633');
    expect(readFileSync(join(folder, 'out', 'board-extract-2019-01.csv'), 'utf8')).toContain(
      'three-or-more-placements',
    );
  });

  it('opens a figure to the people it counts, those it does not, and those it leaves out', () => {
    const { status, stdout } = run('measure', 'three-or-more-placements', '2019-01', '--people');
    expect(status).toBe(0);
    expect(stdout).toContain('39 of 633 (6.2%), interval 4.5% to 8.3%');
    const counts = [...stdout.matchAll(/^(met|not-met|excluded): (\d+)$/gm)].map(([, answer, n]) => [
      answer,
      Number(n),
    ]);
    expect(counts).toEqual([
      ['met', 39],
      ['not-met', 594],
      ['excluded', expect.any(Number)],
    ]);
    expect(stdout).toMatch(
      /^ {2}K\d+ {2}3 placements: from \d{4}-\d\d-\d\d, \d{4}-\d\d-\d\d and \d{4}-\d\d-\d\d$/m,
    );
  });

  it('checks plans: those in use, or files, with every fault and where it is', () => {
    const inUse = run('plans', '--json');
    expect([inUse.status, JSON.parse(inUse.stdout).faults]).toEqual([0, []]);
    expect(JSON.parse(inUse.stdout).plans).toHaveLength(4);

    writeFileSync(join(folder, 'harrowdale-plan.yaml'), harrowdale);
    expect(run('plans', 'harrowdale-plan.yaml')).toMatchObject({
      status: 0,
      stdout: 'harrowdale-plan.yaml: right (Harrowdale Plan for Children)\n',
    });
    writeFileSync(join(folder, 'harrowdale-plan.yaml'), harrowdale.replace('unit: ', 'units: '));
    const { status, stdout } = run('plans', 'harrowdale-plan.yaml', 'nowhere.yaml');
    expect([status, stdout]).toEqual([
      1,
      expect.stringMatching(/^harrowdale-plan\.yaml:[^]*\nnowhere\.yaml: cannot be read \(ENOENT\)\n$/),
    ]);
    expect(run('plans', '--nonsense').status).toBe(2);
  });

  it('keeps real records out of the demonstration', () => {
    const { status, stderr } = run('import', 'out');
    expect([status, stderr]).toEqual([1, expect.stringContaining("the demonstration's")]);
  });

  it('ends, in plain words, when the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    port = String((taken.address() as AddressInfo).port);
    const { status, stderr } = run('demo', '--out', 'out');
    expect([status, stderr]).toEqual([1, expect.stringContaining(`Port ${port} is taken.`)]);
    port = undefined;
    taken.close();
  });

  it.each([
    [0, ['--help']],
    [0, ['nightly', '--help']],
    [1, ['measure', 'no-such-measure']],
    [2, ['measure', 'three-or-more-placements', 'January']],
    [2, ['no-such-command']],
    [2, ['import']],
  ])('ends with %p after %p', (status, args) => {
    expect(run(...args).status).toBe(status);
  });
});
