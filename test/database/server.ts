import { type RolePasswords, roles } from '../../src/platform/database/roles.ts';

/** The server the tests run on. `template` is the migrated database each test file copies. */
export interface TestServer {
  superuser: string;
  passwords: RolePasswords;
  template: string;
}

/** Tells the test processes, which inherit our environment, where the server is. */
export function tellServer(server: TestServer): void {
  process.env.TEST_PG = JSON.stringify(server);
}

export function testServer(): TestServer {
  if (!process.env.TEST_PG)
    throw new Error('There is no test server. Run this file in the Jest project "database".');
  return JSON.parse(process.env.TEST_PG) as TestServer;
}

/** Where to reach a database of the server as each of the three roles. */
export function roleUrls(
  { superuser, passwords }: Pick<TestServer, 'superuser' | 'passwords'>,
  database: string,
): Record<keyof typeof roles, string> {
  const url = (role: keyof typeof roles) =>
    Object.assign(new URL(superuser), {
      username: roles[role],
      password: passwords[role],
      pathname: database,
    }).href;
  return { owner: url('owner'), app: url('app'), worker: url('worker') };
}
