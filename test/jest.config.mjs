import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const root = new URL('..', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

// Packages that ship ES modules only are turned into CommonJS along with our own code.
const esModules = Object.keys(read('package-lock.json').packages)
  .filter((key) => key.includes('node_modules/') && existsSync(new URL(`${key}/package.json`, root)))
  .filter((key) => read(`${key}/package.json`).type === 'module')
  .map((key) => key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length))
  .map((name) => name.replace(/[.+]/g, '\\$&'));

const ours = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};
const theirs = { swcrc: false, module: { type: 'commonjs' }, jsc: { target: 'es2022' } };

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: root.pathname,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata'],
  transform: { '^.+\\.ts$': ['@swc/jest', ours], '^.+\\.m?js$': ['@swc/jest', theirs] },
  transformIgnorePatterns: [
    `/node_modules/(?!(?:.*/node_modules/)?(?:${[...new Set(esModules)].join('|')})/)`,
  ],
  // Its build for Node looks for a canvas as it loads, which CommonJS cannot wait for; nothing here draws on one.
  moduleNameMapper: { '^vega-canvas$': '<rootDir>/node_modules/vega-canvas/build/vega-canvas.browser.js' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  ...more,
});

const withDatabase = { globalSetup: './test/database/start.ts', globalTeardown: './test/database/stop.ts' };

export default {
  rootDir: root.pathname,
  // One core is left to the database.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // What hangs fails; the walks over every route take minutes on a slow machine, and none fails for that.
  testTimeout: 480_000,
  projects: [
    project('unit', ['src/**/*.spec.ts', 'test/{house,disclosure}/**/*.spec.ts']),
    project('database', ['test/{db,api,flow,platform}/**/*.spec.ts'], withDatabase),
    project('browser', ['test/browser/**/*.spec.ts'], {
      globalSetup: './test/browser/start.ts',
      globalTeardown: './test/browser/stop.ts',
    }),
    project('public-data', ['test/public-data/**/*.spec.ts'], withDatabase),
  ],
};
