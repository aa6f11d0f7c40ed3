import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeLiteral } from 'pg';
import { readConfig } from '../../src/platform/config/config.ts';
import { rolesSql, type RolePasswords } from '../../src/platform/database/roles.ts';

const read = (name: string) => readFileSync(join(__dirname, '..', '..', 'docker', name), 'utf8');
const compose = read('compose.yaml');

describe('docker', () => {
  it('makes the roles that the program prints', () => {
    const passwords: RolePasswords = { owner: "it's", app: 'a', worker: 'b\\' };
    const [, said = ''] = /<<'SQL'\n(.*)SQL\n$/s.exec(read('postgres-roles.sh')) ?? [];
    const sql = said
      .replaceAll(/^\\getenv .*\n/gm, '')
      .replaceAll(/:'(\w+)_password'/g, (_, role: keyof RolePasswords) => escapeLiteral(passwords[role]));
    expect(sql).toBe(rolesSql(passwords));
  });

  it('hands psql each password under the name it is used by', () => {
    expect(read('postgres-roles.sh').match(/^\\getenv .*$/gm)).toEqual([
      '\\getenv owner_password OWNER_PASSWORD',
      '\\getenv app_password APP_PASSWORD',
      '\\getenv worker_password WORKER_PASSWORD',
    ]);
  });

  const environment = () => {
    const [, said = ''] = /environment: &environment\n(.*?)\n\n/s.exec(compose) ?? [];
    const lines = [...said.matchAll(/^ +([A-Z_]+): (.*)$/gm)].map(([, name, value]) => [name!, value!]);
    return Object.fromEntries(lines) as Record<string, string>;
  };
  const filledIn = (value: string) =>
    value
      .replaceAll(/\$\{LOCAL_AUTHORITY:\?[^}]*\}/g, 'E08000034')
      .replaceAll(/\$\{\w+:\?[^}]*\}/g, 'secret')
      .replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1');

  it('gives the program an environment it takes, once the passwords are filled in', () => {
    const filled = Object.entries(environment()).map(([name, value]) => [name, filledIn(value)]);
    expect(readConfig(Object.fromEntries(filled) as NodeJS.ProcessEnv)).toMatchObject({
      DATABASE_URL: 'postgres://pledgekeeper_app:secret@postgres:5432/pledgekeeper',
      WORKER_DATABASE_URL: 'postgres://pledgekeeper_worker:secret@postgres:5432/pledgekeeper',
      REDIS_URL: 'redis://redis:6379',
      LOCAL_AUTHORITY: 'E08000034',
      OPEN_MONTHS: 2,
    });
  });

  it('gives the program nothing it does not read', () => {
    const config = readFileSync(join(__dirname, '../../src/platform/config/config.ts'), 'utf8');
    expect(
      Object.keys(environment()).filter((name) => !new RegExp(`^  ${name}\\??:`, 'm').test(config)),
    ).toEqual([]);
  });

  it('tells nobody but migrate of the owner', () => {
    expect(environment()['OWNER_DATABASE_URL']).toBeUndefined();
    expect(compose.match(/pledgekeeper_owner:/g)).toHaveLength(1);
  });

  it('names in the example every setting that compose asks for, and no secret', () => {
    const asked = [...compose.matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    const named = [...read('.env.example').matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => ({
      name,
      value,
    }));
    expect(new Set(named.map(({ name }) => name))).toEqual(new Set(asked));
    expect(named.filter(({ name, value }) => name!.endsWith('PASSWORD') && value !== '')).toEqual([]);
  });

  it('starts Redis so that it keeps what it has taken', () => {
    expect(compose).toContain(`command: [redis-server, --appendonly, 'yes', --maxmemory-policy, noeviction]`);
  });
});
