import { inTransaction } from '../../src/platform/database/transaction.ts';
import { undoImport } from '../../src/imports/undo/undo-import.service.ts';
import { beginUndoing } from '../../src/imports/undo/undo.store.ts';
import { children, Importing } from './importing.ts';

let importing: Importing;
beforeAll(async () => {
  importing = await Importing.open();
  await importing.owner.query(
    `insert into worker (worker_ref, name, team, is_named_person) values ('asks', 'asks', 'North', true), ('approves', 'approves', 'North', true)`,
  );
  await importing.owner.query(
    `insert into worker_role (worker_id, role, "start") select id, 'team-manager', '2010-01-01' from worker`,
  );
});
afterAll(() => importing?.close());

const idOf = async (child: string): Promise<string> =>
  (await importing.owner.query(`select id from person where child_id = $1`, [child])).rows[0]?.id;

/** In one transaction of whoever approves, as the API does it. */
async function approved(
  kind: 'merge' | 'merge-undo',
  kept: string,
  asked: object,
  sql: string,
  values: string[],
) {
  await importing.owner.query('begin');
  await importing.owner.query(
    `insert into approval (kind, person_id, approvers, what, because, reason, asked, asked_by)
     select $1, $2, '{team-manager}', 'one', '{}', 'the certificates were seen', $3, id from worker where worker_ref = 'asks'`,
    [kind, kept, asked],
  );
  await importing.owner.query(
    `select set_config('pledgekeeper.worker_id', id::text, true), set_config('pledgekeeper.roles', 'team-manager', true) from worker where worker_ref = 'approves'`,
  );
  const { rows } = await importing.owner.query(sql, values);
  await importing.owner.query(
    `update approval set state = 'approved', decided_at = now(), decided_by = (select id from worker where worker_ref = 'approves') where state = 'waiting'`,
  );
  await importing.owner.query('commit');
  return rows[0].id as string;
}
const merge = async (kept: string, other: string) =>
  approved('merge', kept, { personId: other }, `select merge_people($1, $2) as id`, [kept, other]);
const review = (child: string, day: string) => `${child},10/09/2000,${day},PN1`;
const reviewsOf = async (personId: string): Promise<string[]> =>
  (
    await importing.owner.query(`select held_on from review where person_id = $1 order by 1`, [personId])
  ).rows.map(({ held_on }) => held_on);

it('a file that names the record that went over is recorded with the one kept, which it never makes anew', async () => {
  await importing.send({ Header: children('A1', 'B1'), Reviews: [review('B1', '01/05/2018')] });
  const [kept, other] = [await idOf('A1'), await idOf('B1')];
  await merge(kept, other);
  const report = await importing.send({
    Header: children('A1', 'B1'),
    Reviews: [review('B1', '01/05/2018'), review('B1', '01/06/2018'), review('A1', '01/07/2018')],
  });
  expect(await idOf('B1')).toBeUndefined();
  expect(await reviewsOf(kept)).toEqual(['2018-05-01', '2018-06-01', '2018-07-01']);
  expect(report.findings.filter(({ code }) => code === 'merged-child')).toEqual([
    expect.objectContaining({
      table: 'Header',
      child: 'B1',
      value: 'B1',
      message: expect.stringContaining('went into that of CHILD A1'),
    }),
    expect.objectContaining({ table: 'Reviews', child: 'B1', line: 2 }),
  ]);
});

it('the same file again leaves no history', async () => {
  const superseded = async () =>
    (await importing.owner.query(`select count(*)::int as n from superseded.review`)).rows[0].n;
  const before = await superseded();
  await importing.send({ Header: children('B1'), Reviews: [review('B1', '01/06/2018')] });
  expect(await superseded()).toBe(before);
});

it('episodes of both ids that overlap are disputed, like those of one child', async () => {
  const episode = (child: string, day: string, place: string) => `${child},${day},S,E1,N1,${place},PR4,,,,,,`;
  await importing.send({ Header: children('A2', 'B2') });
  await merge(await idOf('A2'), await idOf('B2'));
  const report = await importing.send({
    Episodes: [episode('A2', '01/05/2018', 'U6'), episode('B2', '02/05/2018', 'U4')],
  });
  const { rows } = await importing.owner.query(
    `select code, dispute is not null as disputed from placement where person_id = $1 order by "start"`,
    [await idOf('A2')],
  );
  expect(rows).toEqual([
    { code: 'U6', disputed: true },
    { code: 'U4', disputed: true },
  ]);
  expect(report.findings.map(({ code }) => code)).toContain('142');
});

it('an import that brought a row which went over since cannot be undone, and is said to be another', async () => {
  const { number } = await importing.send({
    Header: children('A3', 'B3'),
    Reviews: [review('B3', '01/05/2018')],
  });
  const [kept, other] = [await idOf('A3'), await idOf('B3')];
  const { rows } = await importing.owner.query(`select id from import where number = $1`, [number]);
  const id = await merge(kept, other);
  const undoing = () =>
    inTransaction(importing.jobs, async (db) =>
      undoImport(db, { id: await beginUndoing(db, rows[0].id, 'sent by mistake'), importId: rows[0].id }),
    );
  expect((await undoing()).length).toBeGreaterThan(0);
  expect(await reviewsOf(kept)).toEqual(['2018-05-01']);
  await approved('merge-undo', kept, { personId: other, mergeId: id }, `select unmerge_people($1) as id`, [
    id,
  ]);
  expect(await reviewsOf(other)).toEqual(['2018-05-01']);
  // The rows are as they came; what two people decided about those who came with them still stands in the way.
  expect(new Set((await undoing()).map(({ table }) => table))).toEqual(new Set(['approval', 'person_merge']));
});
