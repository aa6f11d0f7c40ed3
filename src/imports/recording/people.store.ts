import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Finding } from '../finding.ts';
import { ukDay } from '../ssda903/days.ts';
import type { ImportContext } from './staging.store.ts';

const header = `pg_temp.staged s where s.table_id = 'Header' and s.verdict = 'recorded'`;

/** A finding for each child whose date of birth the file changes: it is recorded, and may mean another child. */
export async function amendedBirthdays(db: EntityManager, { fileNames }: ImportContext): Promise<Finding[]> {
  const rows: { file: number; line: number; child: string; is: PlainDate; was: PlainDate }[] = await db.query(
    `select s.file, s.line, s.child, s."row" ->> 'DOB' as "is", p.born_on as was
     from person p join pg_temp.staged s on s.child = p.child_id
     where s.table_id = 'Header' and s.verdict = 'recorded' and p.born_on <> (s."row" ->> 'DOB')::date
     order by s.n`,
  );
  return rows.map(({ file, line, child, is, was }) => ({
    table: 'Header',
    file: fileNames[file]!,
    line,
    column: 'DOB',
    value: ukDay(is),
    child,
    code: 'dob-amended',
    message: `CHILD ${child} was recorded with the date of birth ${ukDay(was)}; it is now ${ukDay(is)}. If this is another child, send a new CHILD.`,
  }));
}

/** Of a sealed record it is put away: by the database, whoever writes it. */
const upnKept = 'coalesce(p.upn, sealed_upn(p.id))';

/**
 * Records the children of the Header: new ones come, changed ones change, the same are not touched. A blank cell, or one
 * that could not be read, takes nothing away from what is known.
 */
export async function savePeople(db: EntityManager, importId: string): Promise<void> {
  const columns = ['born_on', 'sex', 'ethnicity', 'upn', 'is_mother', 'first_child_born_on'];
  const standing = columns.map((name) => (name === 'upn' ? upnKept : `p.${name}`));
  const known = columns.map((name, n) => `coalesce(w.${name}, ${standing[n]})`).join(', ');
  const wanted = `
    select distinct on (s.child) s.child as child_id, (s."row" ->> 'DOB')::date as born_on, s."row" ->> 'SEX' as sex,
      s."row" ->> 'ETHNIC' as ethnicity, s."row" ->> 'UPN' as upn, (s."row" ->> 'MOTHER')::boolean as is_mother,
      (s."row" ->> 'MC_DOB')::date as first_child_born_on
    from ${header} order by s.child, s.n`;
  await db.query(
    `with w as (${wanted})
     update person p set (${columns.join(', ')}, source_import) = row(${known}, $1::uuid)
     from w where w.child_id = p.child_id and row(${standing.join(', ')}) is distinct from row(${known})`,
    [importId],
  );
  await db.query(
    `with w as (${wanted})
     insert into person (child_id, ${columns.join(', ')}, source_import)
     select child_id, ${columns.join(', ')}, $1 from w where not exists (select from person p where p.child_id = w.child_id)`,
    [importId],
  );
}
