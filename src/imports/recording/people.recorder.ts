import type { EntityManager } from 'typeorm';
import type { Finding } from '../finding.ts';
import { refuseRows, type ImportContext } from './staging.store.ts';
import { amendedBirthdays, savePeople } from './people.store.ts';

/** The Header: who the children are. */
export const recordsTables = ['Header'];

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  const twice = await refuseRows(
    db,
    context,
    `select n, 'line ' || first_line || ' of ' || ($1::text[])[first_file + 1] as told from (
       select n, "row", first_value("row") over w as first_row, first_value(file) over w as first_file, first_value(line) over w as first_line
       from pg_temp.staged where table_id = 'Header' and verdict = 'recorded'
       window w as (partition by child order by file, line)) rows
     where "row" <> first_row`,
    [context.fileNames],
    {
      code: 'child-twice',
      column: 'CHILD',
      message: ({ child, told }) =>
        `CHILD ${child} stands on ${told} already, with other facts. Send one Header row for each child.`,
    },
  );
  const amended = await amendedBirthdays(db, context);
  await savePeople(db, context.id);
  return [...twice, ...amended];
}
