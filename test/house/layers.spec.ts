import { sourceFiles, type SourceFile } from './tree.ts';

/** Which rooms a room may import from, beside itself. The files in `src/` itself and `src/console` may import any. */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  measures: ['domain'],
  platform: ['domain'],
  records: ['domain', 'platform'],
  imports: ['domain', 'platform', 'records'],
  snapshots: ['domain', 'measures', 'platform', 'records'],
  extracts: ['domain', 'measures', 'platform', 'snapshots', 'plans'],
  worklist: ['domain', 'platform', 'records'],
  returns: ['domain', 'platform', 'records', 'imports'],
  plans: ['domain', 'measures', 'platform', 'records', 'snapshots'],
};
/** Rooms that may import any room; only the files in `src/` import them. */
const doors = ['pages', 'demo'];
const outside = ['', 'console'];

const roomOf = (path: string): string => /^src\/([^/]+)\//.exec(path)?.[1] ?? '';

const files = sourceFiles('src');
const inRoom = (room: string) => files.filter(({ path }) => roomOf(path) === room);

describe('imports point one way', () => {
  it('knows every room', () => {
    const rooms = new Set(files.map(({ path }) => roomOf(path)));
    expect(
      [...rooms].filter((room) => !(room in mayImport) && !doors.includes(room) && !outside.includes(room)),
    ).toEqual([]);
  });

  it.each(Object.keys(mayImport))('%s', (room) => {
    const allowed = [room, ...mayImport[room]!];
    expect(wrongArrows(inRoom(room), (target) => allowed.includes(target))).toEqual([]);
  });

  it('nobody imports pages and demo but the files in src', () => {
    const others = files.filter(({ path }) => ![...doors, ...outside].includes(roomOf(path)));
    expect(wrongArrows(others, (target) => !doors.includes(target))).toEqual([]);
  });

  it('turns red when an arrow turns back', () => {
    const wrong: SourceFile = { path: 'src/domain/x.ts', text: '', imports: ['src/records/y.ts'] };
    expect(wrongArrows([wrong], (target) => target === 'domain')).toEqual([
      'src/domain/x.ts → src/records/y.ts',
    ]);
  });
});

describe('the rule of law can be read without starting anything', () => {
  it.each(['domain', 'measures'])('%s imports no package', (room) => {
    const packages = inRoom(room).flatMap(({ path, imports }) =>
      imports
        .filter(
          (name) =>
            !name.startsWith('src/') && !(path === 'src/measures/catalogue.ts' && name.startsWith('node:')),
        )
        .map((name) => `${path} → ${name}`),
    );
    expect(packages).toEqual([]);
  });

  it.each(['domain', 'measures'])('%s never asks for the time', (room) => {
    expect(
      inRoom(room)
        .filter(({ text }) => /Date\.now|new Date\(\)|Temporal\.Now/.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

function wrongArrows(from: readonly SourceFile[], isAllowed: (room: string) => boolean): string[] {
  return from.flatMap(({ path, imports }) =>
    imports
      .filter((target) => target.startsWith('src/') && !isAllowed(roomOf(target)))
      .map((target) => `${path} → ${target}`),
  );
}
