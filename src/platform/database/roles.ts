import { escapeIdentifier, escapeLiteral } from 'pg';
import { withClient } from './client.ts';

export const databaseName = 'pledgekeeper';

/** The roles' names, fixed: migrations grant to them by name. */
export const roles = {
  /** Owns the database and its tables: migrations and backups. */
  owner: 'pledgekeeper_owner',
  /** The application: sees only whom the person asking may see. */
  app: 'pledgekeeper_app',
  /** The jobs: sees everyone. */
  worker: 'pledgekeeper_worker',
} as const;

export type RolePasswords = Record<keyof typeof roles, string>;

/** What the administrator of a council's own PostgreSQL runs once, as a superuser. */
export const rolesSql = (passwords: RolePasswords): string =>
  `${[rolesOnly(passwords), createDatabase(databaseName), databaseRights(databaseName)].join('\n\n')}\n`;

/** Makes the roles and the database where they are not there yet, and sets the passwords. `url` is a superuser's. */
export async function createRoles(
  url: string,
  passwords: RolePasswords,
  database = databaseName,
): Promise<void> {
  await withClient(url, async (client) => {
    // Two at once would trip over each other's roles. The lock ends with the connection.
    await client.query("set lock_timeout = 0; select pg_advisory_lock(hashtext('pledgekeeper roles'))");
    await client.query(rolesOnly(passwords));
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(createDatabase(database));
    await client.query(databaseRights(database));
  });
}

const rolesOnly = (passwords: RolePasswords): string => `do $$
declare
  name text;
begin
  foreach name in array array['${Object.values(roles).join("', '")}'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls', name);
    end if;
  end loop;
end $$;
alter role ${roles.owner} password ${escapeLiteral(passwords.owner)};
alter role ${roles.app} password ${escapeLiteral(passwords.app)};
alter role ${roles.worker} password ${escapeLiteral(passwords.worker)};
-- A night's known-at is no later than the oldest writer still open; the jobs must see everybody's transactions.
grant pg_read_all_stats to ${roles.worker};`;

const createDatabase = (database: string): string =>
  `create database ${escapeIdentifier(database)} owner ${roles.owner} encoding 'UTF8' template template0;`;

/** Only our three may connect; what the application and the jobs may touch, the migrations say. */
export function databaseRights(database: string): string {
  const name = escapeIdentifier(database);
  return `revoke all on database ${name} from public;
grant connect on database ${name} to ${roles.app};
-- The jobs stage what arrives in temporary tables.
grant connect, temporary on database ${name} to ${roles.worker};`;
}
