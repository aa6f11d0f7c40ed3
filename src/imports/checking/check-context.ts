import type { EntityManager } from 'typeorm';
import { dateOf } from '../../domain/dates/plain-date.ts';
import type { ReturnContext } from '../ssda903/checks/check.ts';
import { checksIn, readChecks } from '../ssda903/checks/checks.ts';
import type { Sending } from '../ssda903/sending/sending.ts';
import { lastYearIsHeld, placesAreHeld, providersHeld } from './context.reader.ts';
import { CheckRun, type Needed } from './run-checks.ts';

/** The checks of the year with all they may know besides a child's rows, ready to run. */
export async function prepareChecks(
  db: EntityManager,
  { collectionYear, authority }: Sending,
  sharedUpns: ReadonlySet<string>,
): Promise<{ run: CheckRun; hasLastYear: boolean }> {
  const providers = await providersHeld(db);
  const hasLastYear = await lastYearIsHeld(db, collectionYear);
  const held = new Set<Needed>();
  if (providers) held.add('providers');
  if (hasLastYear) held.add('last year');
  if (await placesAreHeld(db)) held.add('places');
  const context: ReturnContext = {
    collectionYear,
    start: dateOf(collectionYear - 1, 4, 1),
    lastDay: dateOf(collectionYear, 3, 31),
    authority,
    providers,
    sharedUpns,
  };
  const run = new CheckRun(checksIn(await readChecks(), collectionYear), held, context);
  return { run, hasLastYear };
}
