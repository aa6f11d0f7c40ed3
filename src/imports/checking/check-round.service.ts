import type { DataSource } from 'typeorm';
import { collectionYearOn } from '../../domain/dates/collection-year.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { checkRecord } from './check-record.service.ts';
import { checkIsDue, finishCheckRound, newestImport, yearsWithFindings } from './check-round.store.ts';

/**
 * Checks the record for the collection year that is open on the day, if that was not done on the day, or not since the last
 * import; and for the year before as long as anything found in it stands. Gives a line that says what was done.
 */
export async function checkIfDue(database: DataSource, authority: string, today: PlainDate): Promise<string> {
  const { manager } = database;
  if (!(await checkIsDue(manager, today))) return `checks ${today}: done already`;
  const newest = await newestImport(manager);
  const open = collectionYearOn(today);
  const years = [open, ...(await yearsWithFindings(manager)).filter((year) => year === open - 1)];
  const said: string[] = [];
  for (const collectionYear of years) {
    const { children, failed } = await checkRecord(database, { collectionYear, authority }, today);
    said.push(
      `${collectionYear} ${children} children`,
      ...[...failed.keys()].map((rule) => `${rule} failed`),
    );
  }
  await finishCheckRound(manager, today, newest);
  return `checks ${today}: ${said.join(', ')}`;
}
