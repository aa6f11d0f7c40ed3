import type { DataSource, EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { childReturn, returnTables } from '../ssda903/checks/return-rows.ts';
import { peopleToSend } from '../ssda903/sending/record.reader.ts';
import { returnRowsOf } from '../ssda903/sending/return-rows-of.ts';
import type { Sending } from '../ssda903/sending/sending.ts';
import { prepareChecks } from './check-context.ts';
import { byChild, sentLastYear } from './check-files.service.ts';
import {
  clearOthers,
  findTheirPeople,
  noteChecked,
  settleFindings,
  startChecking,
} from './check-findings.store.ts';
import { childIdsOf, upnsSharedBy } from './context.reader.ts';
import type { CheckRun } from './run-checks.ts';

const peopleOnAPage = 500;

/**
 * Runs the checks over what the record would send for the year, a page of people a transaction, through the jobs'
 * connections, and stores what they find. `settings` are the transactions': a demonstration's `pledgekeeper.recorded_at`. Doing it
 * again changes nothing, and whoever was stopped half-way begins again. Gives how the checks fared.
 */
export async function checkRecord(
  database: DataSource,
  sending: Sending,
  today: PlainDate,
  settings: Record<string, string> = {},
): Promise<CheckRun> {
  const { manager } = database;
  const people = await peopleToSend(manager, sending);
  const { run, hasLastYear } = await prepareChecks(manager, sending, await upnsSharedBy(manager, people));
  for (let from = 0; from < people.length; from += peopleOnAPage) {
    const page = people.slice(from, from + peopleOnAPage);
    await inTransaction(
      database,
      (db) => checkPage(db, page, { ...sending, run, hasLastYear, today }),
      settings,
    );
  }
  await inTransaction(
    database,
    async (db) => {
      await clearOthers(db, sending.collectionYear, people);
      await findTheirPeople(db);
    },
    settings,
  );
  return run;
}

interface Checking extends Sending {
  readonly run: CheckRun;
  readonly hasLastYear: boolean;
  readonly today: PlainDate;
}

async function checkPage(db: EntityManager, page: readonly string[], checking: Checking): Promise<void> {
  const { run, hasLastYear, today, collectionYear, authority } = checking;
  const sending = { collectionYear, authority };
  const children = await childIdsOf(db, page);
  const rows = byChild(await returnRowsOf(db, page, sending));
  const lastYear = hasLastYear ? await sentLastYear(db, children, sending) : new Map();
  const findings = [...rows].flatMap(([child, theirs]) =>
    run.of(childReturn(child, [...theirs, ...(lastYear.get(child) ?? [])], hasLastYear), () => null),
  );
  await startChecking(db);
  await noteChecked(db, children, findings);
  await settleFindings(db, {
    foundIn: 'record',
    collectionYear,
    tables: Object.keys(returnTables),
    failed: [...run.failed.keys()],
    importId: null,
    today,
  });
}
