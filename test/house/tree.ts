import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const top = join(__dirname, '..', '..');

export interface SourceFile {
  /** From the top: `src/domain/dates/age.ts`. */
  readonly path: string;
  readonly text: string;
  /** What it imports: files of ours from the top, packages by name. */
  readonly imports: readonly string[];
}

/** Every TypeScript file below the folder, specs left out. */
export function sourceFiles(folder: string): SourceFile[] {
  return filesBelow(join(top, folder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      return { path: relative(top, file), text, imports: importsOf(file, text) };
    });
}

/** The names of what lies at the top, but for dotfiles. */
export const atTheTop = (): string[] => readdirSync(top).filter((name) => !name.startsWith('.'));

export const exists = (path: string): boolean =>
  statSync(join(top, path), { throwIfNoEntry: false }) !== undefined;

export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });

function importsOf(file: string, text: string): string[] {
  return [
    ...text.matchAll(/^(?:import|export)\s[^;=('"]*\sfrom\s+'([^']+)'/gm),
    ...text.matchAll(/^import\s+'([^']+)'/gm),
    ...text.matchAll(/\bimport\(\s*['"`]([^'"`]+)/g),
  ]
    .map(([, path]) => path!)
    .map((path) => (path.startsWith('.') ? relative(top, join(dirname(file), path)) : path));
}
