import { DataSource } from 'typeorm';
import { dayNumber, type PlainDate } from '../../src/domain/dates/plain-date.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { addressesFor, addressOf, ownAuthority, type Zone } from './generate/addresses.ts';
import { makePerson, peopleFor, type Kind } from './generate/people.ts';
import { noRows, tables, writeRows, type Rows } from './generate/tables.ts';
import { makeWorkers } from './generate/workers.ts';

/** The last day of the generated record. */
export const generatedTo: PlainDate = '2025-03-31';

const peopleAtATime = 20_000;

/**
 * Writes an invented record of so many children in care on its last day, with the care leavers and the children who left in
 * England's proportions, into an empty migrated database. The same rows every time but for the ids of the facts. Gives how
 * many rows there are.
 */
export async function generate(ownerUrl: string, children: number): Promise<number> {
  const options = { applicationName: 'bench', poolSize: 1, timeouts: { ...jobTimeouts, statement: 0 } };
  const database = await new DataSource(dataSourceOptions(ownerUrl, options)).initialize();
  try {
    let written = 0;
    for (const rows of recordOf(children))
      written += await inTransaction(database, (db) => writeRows(db, rows));
    await database.query(`vacuum analyze ${tables.join(', ')}`);
    return written;
  } finally {
    await database.destroy();
  }
}

function* recordOf(children: number): Generator<Rows> {
  const addresses = addressesFor(children);
  const rows = noRows();
  const workers = makeWorkers(rows, children);
  addReference(rows, addresses, children);
  yield rows;

  const world = { today: dayNumber(generatedTo), addresses, workers };
  for (const [kind, people] of Object.entries(peopleFor(children)) as [Kind, number][])
    for (let first = 0; first < people; first += peopleAtATime) {
      const some = noRows();
      const until = Math.min(first + peopleAtATime, people);
      for (let number = first; number < until; number++) makePerson(kind, number, { rows: some, ...world });
      yield some;
    }
}

function addReference(rows: Rows, addresses: Record<Zone, number>, children: number): void {
  const authorities = new Set([ownAuthority]);
  for (const [zone, count] of Object.entries(addresses) as [Zone, number][])
    for (let number = 0; number < count; number++) {
      const { postcode, easting, northing, authority } = addressOf(zone, number);
      rows.postcode.push([postcode, easting, northing, authority]);
      authorities.add(authority);
    }
  for (const code of authorities) rows.district.push([code, `District ${code}`, code, '2009-04-01']);
  for (const year of [2022, 2023, 2024])
    rows.population_estimate.push([ownAuthority, year, children * 143, `${year + 1}-06-30`, 'Invented']);
}
