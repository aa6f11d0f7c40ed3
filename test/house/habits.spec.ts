import { atTheTop, exists, sourceFiles } from './tree.ts';

const files = sourceFiles('src');
const paths = (found: readonly { path: string }[]) => found.map(({ path }) => path);

describe('the house', () => {
  it('has the top level its users know', () => {
    const known = [
      'src',
      'test',
      'migrations',
      'docker',
      'package.json',
      'tsconfig.json',
      'nest-cli.json',
      'README.md',
    ];
    const beside = ['package-lock.json', 'LICENSE', 'CHANGELOG.md'];
    const made = ['node_modules', 'dist', 'out', 'coverage'];
    const top = atTheTop().filter((name) => !made.includes(name));
    expect(top.toSorted()).toEqual([...known, ...beside].toSorted());
  });

  it('has no barrels', () => {
    expect(paths(files).filter((path) => path.endsWith('/index.ts'))).toEqual([]);
  });

  it('writes the role of a file in its name', () => {
    expect(paths(files).filter((path) => !/\/[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?\.ts$/.test(path))).toEqual([]);
  });

  it('reads the environment in config alone', () => {
    const readers = files.filter(
      ({ path, text }) => /process\.env/.test(text) && path !== 'src/platform/config/config.ts',
    );
    expect(paths(readers)).toEqual([]);
  });

  it('lets a measure stand in a file of its own, with a source and its cases', () => {
    const measures = files.filter(({ path }) => path.endsWith('.measure.ts'));
    expect(measures.length).toBeGreaterThan(8);
    for (const { path, text } of measures) {
      expect([path, /source: \{/.test(text)]).toEqual([path, true]);
      expect([path, exists(path.replace(/\.ts$/, '.spec.ts'))]).toEqual([path, true]);
    }
  });

  it('gives every job a processor', () => {
    const jobs = files.filter(({ path }) => path.endsWith('.job.ts'));
    expect(jobs.length).toBeGreaterThan(0);
    for (const { path } of jobs)
      expect([path, exists(path.replace('.job.ts', '.processor.ts'))]).toEqual([path, true]);
  });

  it('keeps SQL where SQL stands', () => {
    const statement = /(`|')\s*(select|insert into|update \w+ (\w+ )?set|delete from|with \w+ as)\b/i;
    const mayHold = /(\.(store|reader|recorder)\.ts$)|^src\/platform\/database\//;
    const strays = files.filter(({ path, text }) => statement.test(text) && !mayHold.test(path));
    expect(paths(strays)).toEqual([]);
  });

  it('hands stores the manager of the transaction, never an injected repository', () => {
    expect(
      paths(files.filter(({ text }) => /@InjectRepository|getRepository\(|Repository</.test(text))),
    ).toEqual([]);
  });

  it('keeps every room explained in a page', () => {
    const rooms = new Set(
      files.map(({ path }) => path.split('/').slice(0, 2).join('/')).filter((room) => !room.endsWith('.ts')),
    );
    expect([...rooms].filter((room) => !exists(`${room}/README.md`))).toEqual([]);
  });
});
