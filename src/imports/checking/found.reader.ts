import type { EntityManager } from 'typeorm';
import type { CheckFinding } from './check-finding.ts';
import type { CheckReport } from './check-files.service.ts';

/**
 * What was found in this transaction and reading the files has not told under the same rule of the same child's rows. Of two
 * episodes that overlap reading names the first and the check the second, so it goes by child and not by line.
 */
const untold = `pg_temp.found f where not exists (
  select from finding told where told.import_id = $1 and told.code = f.rule and told.table_id = f.table_id and told.child_id = f.child)`;

/** How often each rule was broken, the most frequent first. */
export const rulesToTell = (db: EntityManager, importId: string): Promise<CheckReport['byRule']> =>
  db.query(
    `select rule, severity, message, count(*)::int as count from ${untold}
     group by rule, severity, message order by count desc, rule`,
    [importId],
  );

/** Each row at fault, in order of file and line; those without one, of last year, come last. */
export const findingsToTell = (db: EntityManager, importId: string): Promise<CheckFinding[]> =>
  db.query(
    `select rule, severity, child, table_id as "table", is_last_year as "isLastYear", row_key as "row", nth, fields, message, file, line
     from ${untold} order by file, line, rule, child, row_key, nth`,
    [importId],
  );
