import { withClient } from './client.ts';
import { roles } from './roles.ts';

/**
 * The check at boot: whoever breaks one of these rules sees through row-level security, and nothing else would tell.
 * Throws an Error in plain words that names every rule broken.
 */
export async function assertSafe(url: string, role: 'app' | 'worker'): Promise<void> {
  const { rows } = await withClient(url, (client) => client.query<Standing>(standing));
  const me = rows[0] as Standing;
  const right = `Sign in as ${roles[role]}.`;
  const faults = [
    me.version < 150_000 && 'PostgreSQL is older than 15. Use 15 or newer.',
    me.encoding !== 'UTF8' && `the database is written in ${me.encoding}. Make it anew with encoding UTF8.`,
    me.superuser && `${me.name} is a superuser, or may become one. ${right}`,
    me.bypasses && `${me.name} has BYPASSRLS, or may become a role that has. ${right}`,
    me.makesroles && `${me.name} may create roles. ${right}`,
    me.owns.length > 0 && `${me.name} owns ${me.owns.join(', ')}. ${right}`,
    !me.is.includes(roles[role]) && `${me.name} is not ${roles[role]}. ${right}`,
    role === 'app' &&
      me.is.includes(roles.worker) &&
      `${me.name} may see what ${roles.worker} sees. ${right}`,
  ].filter((fault) => fault !== false);
  if (faults.length) throw new Error(`The database is not safe to use:\n${faults.join('\n')}`);
}

interface Standing {
  name: string;
  version: number;
  encoding: string;
  superuser: boolean;
  bypasses: boolean;
  makesroles: boolean;
  owns: string[];
  is: string[];
}

/** Who am I here? What I may become by membership counts as mine: the owner's members pass row-level security too. */
const standing = `
  with mine as (select rolname, rolsuper, rolbypassrls, rolcreaterole from pg_roles where pg_has_role(oid, 'member'))
  select current_user as name,
         current_setting('server_version_num')::int as version,
         current_setting('server_encoding') as encoding,
         (select bool_or(rolsuper) from mine) as superuser,
         (select bool_or(rolbypassrls) from mine) as bypasses,
         (select bool_or(rolcreaterole) from mine) as makesroles,
         array(select rolname::text from mine) as is,
         array(
           select 'the database ' || datname from pg_database
            where datname = current_database() and pg_has_role(datdba, 'member')
           union all
           select 'the schema ' || nspname from pg_namespace
            where nspname !~ '^pg_' and nspname <> 'information_schema' and pg_has_role(nspowner, 'member')
           union all
           (select oid::regclass::text from pg_class
             where relnamespace::regnamespace::text !~ '^pg_|^information_schema$' and pg_has_role(relowner, 'member')
             order by oid limit 5)
         ) as owns`;
