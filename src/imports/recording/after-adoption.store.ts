import type { EntityManager } from 'typeorm';
import type { Finding } from '../finding.ts';
import { returnTables } from '../ssda903/checks/return-rows.ts';
import { refuseRows, type ImportContext } from './staging.store.ts';

/**
 * Refuses what files tell under the CHILD of a sealed record, but for returns of the adoption's year and of earlier ones, and of those
 * the episodes that begin on the day of the order or later: whoever comes into care after an adoption is a new person (DOMAIN 1).
 * The words are those for any CHILD that is used no more, and tell nothing that the file does not.
 */
export const refuseAfterAdoption = (db: EntityManager, context: ImportContext): Promise<Finding[]> =>
  refuseRows(
    db,
    context,
    `select s.n, null as told from pg_temp.staged s join person p on p.child_id = s.child
       join sealing on person_id = p.id and unsealed_at is null
     where s.verdict = 'recorded' and not (s.table_id = any($1)
       and coalesce(make_date($2::int - 1, 4, 1) <= adopted_on, false)
       and (s.table_id <> 'Episodes' or (s."row" ->> 'DECOM')::date < adopted_on))`,
    [Object.keys(returnTables), context.collectionYear],
    {
      code: 'child-used-no-more',
      column: 'CHILD',
      message: ({ child }) =>
        `Nothing more is recorded under CHILD ${child}. Whoever comes into care after an adoption has a new CHILD, which nothing links to an earlier one: send that.`,
    },
  );
