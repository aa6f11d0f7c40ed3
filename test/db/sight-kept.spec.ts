import type { Client } from 'pg';
import { Importing } from './importing.ts';
import { session, undone } from './session.ts';

let importing: Importing;
let app: Client;

beforeAll(async () => {
  importing = await Importing.open();
  app = await session(importing.database.app);
  await importing.owner.query(`
    insert into worker (worker_ref, name, is_named_person) values ('1', 'Invented Adviser', true);
    insert into worker_role (worker_id, role, "start") select id, 'personal-adviser', '2018-01-01' from worker;
    insert into person (child_id, born_on) values ('first', '2000-05-01'), ('second', '2000-06-01');
    insert into pa_allocation (person_id, worker_id, "start")
      select p.id, w.id, '2018-01-01' from person p, worker w where p.child_id = 'first'`);
});
afterAll(async () => {
  await app.end();
  await importing.close();
});

/** How many the adviser sees before and after the other young person comes to them, in one transaction that says `sight`. */
const beforeAndAfter = (sight: string): Promise<number[]> =>
  undone(app, async () => {
    await app.query(
      `select set_config('pledgekeeper.worker_id', id::text, true), set_config('pledgekeeper.roles', 'personal-adviser', true),
         set_config('pledgekeeper.sight', $1, true) from worker`,
      [sight],
    );
    const seen = [await countSeen()];
    await importing.owner.query(`
      insert into pa_allocation (person_id, worker_id, "start")
        select p.id, w.id, '2018-01-01' from person p, worker w where p.child_id = 'second'`);
    seen.push(await countSeen());
    await importing.owner.query(
      `delete from pa_allocation using person p where p.id = person_id and p.child_id = 'second'`,
    );
    return seen;
  });

async function countSeen(): Promise<number> {
  const { rows } = await app.query(`select count(*)::int as seen from person`);
  return rows[0].seen;
}

it('sees the same people until its end when a transaction only reads', async () => {
  expect(await beforeAndAfter('keep')).toEqual([1, 1]);
});

it('sees at once whoever came within sight when it writes', async () => {
  expect(await beforeAndAfter('')).toEqual([1, 2]);
});

it('keeps nothing for the next transaction of the session', async () => {
  await beforeAndAfter('keep');
  expect(await beforeAndAfter('')).toEqual([1, 2]);
  expect(await countSeen()).toBe(0);
});
