import { DataSource } from 'typeorm';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { packLinesOf } from '../../src/records/subject-access/pack.reader.ts';
import { aDeputy, approve, fact, lifeOf, merged, reason, somebody, undo } from './merging-people.ts';
import { aSmallCouncil, type SmallCouncil } from './small-council.ts';

let council: SmallCouncil;
let source: DataSource;
beforeAll(async () => {
  council = await aSmallCouncil({ now: '2019-03-11T09:00:00Z' });
  await aDeputy(council);
  const pool = { applicationName: 'test pack', poolSize: 1, timeouts: jobTimeouts };
  source = await new DataSource(dataSourceOptions(council.place.owner, pool)).initialize();
});
afterAll(async () => {
  await source?.destroy();
  await council?.close();
});

const of = (personId: string) => (table: string, columns: string, values: string) =>
  fact(council, personId, table, columns, values);
const undone = async (kept: string, mergeId: string) => {
  const answer = await (await undo(council, kept, mergeId)).approve();
  expect([answer.statusCode, answer.json().state]).toEqual([200, 'approved']);
  return (await council.get('manager', `/people/${kept}/merges/${mergeId}`)).json();
};

const isPair = async (...ids: string[]): Promise<boolean> =>
  (await council.get('analyst', '/people/duplicates?limit=200'))
    .json()
    .items.some(({ people }: { people: { personId: string }[] }) =>
      people.every(({ personId }) => ids.includes(personId)),
    );

let pairs = 0;
/** Two with facts alike, facts of their own, a status worked out, secret addresses one within the other, and a restriction. */
async function two() {
  const upn = `'H80120000${1000 + (pairs += 1)}'`;
  const kept = await somebody(council, { sex: `'F'`, upn });
  const other = await somebody(council, { given_name: `'Kit'`, phone: `'07700 900111'`, upn });
  for (const id of [kept, other]) {
    await of(id)('review', 'held_on', `'2018-05-01'`);
    await of(id)('leaving_care_status', 'status, because', `'none', 'never in care'`);
  }
  await of(kept)('confidential_address', '"start"', `'2018-02-01'`);
  await of(other)('confidential_address', '"start"', `'2018-01-01'`);
  const placed = await of(other)('placement', '"start", code, started_because', `'2018-01-01', 'U6', 'S'`);
  const seen = await of(other)('contact', 'happened_on, kind, succeeded', `'2018-06-01', 'visit', true`);
  await council.owner.query(
    `insert into retention_hold (person_id, kind, reason, placed_by) values ($1, 'legal', 'A claim is before the court', $2)`,
    [other, council.workers.administrator],
  );
  return { kept, other, placed, seen };
}

it('is told to somebody who asks for their own record, and undone it names nobody to them', async () => {
  const [kept, other] = [await somebody(council), await somebody(council)];
  const lines = async () =>
    (await packLinesOf(source.manager, kept, false)).filter(({ section }) => section === 'other');
  const id = await merged(council, kept, other);
  const child = (
    await council.owner.query(`select other_child_id as child from person_merge where id = $1`, [id])
  ).rows[0].child;
  expect(await lines()).toEqual([
    expect.objectContaining({
      day: '2019-03-11',
      words: `Another record of you, ${child}, was made one with this one`,
      aboutOthers: reason,
      flags: ['free-text'],
    }),
  ]);
  await undone(kept, id);
  const [line] = await lines();
  expect(line!.words).toBe('Another record was taken for yours, and taken out again on 11 Mar 2019');
  expect(line!.aboutOthers).toContain(child);
});

describe('a merge undone', () => {
  it('leaves both as they were, under the same ids, and says so', async () => {
    const { kept, other } = await two();
    const lives = [await lifeOf(council, kept), await lifeOf(council, other)];
    expect(await isPair(kept, other)).toBe(true);
    const id = await merged(council, kept, other);
    const hold = async () =>
      (
        await council.owner.query(`select person_id from retention_hold where person_id in ($1, $2)`, [
          kept,
          other,
        ])
      ).rows[0].person_id;
    expect(await hold()).toBe(kept);
    // Kept secret from the first day that either said.
    expect((await lifeOf(council, kept)).confidential_address).toMatchObject([{ start: '2018-01-01' }]);
    const { asked, approve: go } = await undo(council, kept, id);
    expect([asked.statusCode, asked.json().what]).toEqual([
      202,
      'Take out again the record that went into this one on 2019-03-11.',
    ]);
    expect((await approve(council, asked.json().id, 'manager')).statusCode).toBe(403);
    expect((await go()).statusCode).toBe(200);
    expect([await lifeOf(council, kept), await lifeOf(council, other)]).toEqual(lives);
    expect(await hold()).toBe(other);
    const { rows } = await council.owner.query(
      `select person_id, because from leaving_care_status where person_id in ($1, $2) order by eligible_from`,
      [kept, other],
    );
    // What is worked out of the rest is worked out anew.
    expect(rows).toEqual([other, kept].map((id) => ({ person_id: id, because: 'under 16' })));
    expect((await council.get('manager', `/people/${other}`)).json().givenName).toBe('Kit');
    expect((await council.get('manager', `/people/${kept}/merges/${id}`)).json()).toMatchObject({
      undoAskedBy: 'manager',
      undoApprovedBy: 'deputy',
      since: [],
    });
    expect(await isPair(kept, other)).toBe(false);
  });

  it('leaves with the one kept what was recorded since, and lists it', async () => {
    const { kept, other, placed, seen } = await two();
    const theirs = await lifeOf(council, other);
    const id = await merged(council, kept, other);
    await council.owner.query(`update placement set code = 'U4' where id = $1`, [placed]);
    await council.owner.query(`delete from contact where id = $1`, [seen]);
    const added = await of(kept)('review', 'held_on', `'2018-07-01'`);
    const { since } = await undone(kept, id);
    expect(since).toEqual([
      { table: 'contact', id: seen, what: 'taken back' },
      { table: 'placement', id: placed, what: 'changed' },
      { table: 'review', id: added, what: 'added' },
    ]);
    const kepts = await lifeOf(council, kept);
    expect(kepts.placement).toMatchObject([{ id: placed, code: 'U4' }]);
    expect(kepts.review).toHaveLength(2);
    expect(kepts.contact).toBeUndefined();
    const now = await lifeOf(council, other);
    expect(now.contact).toEqual(theirs.contact);
    expect(now.placement).toEqual([{ ...theirs.placement![0], id: expect.not.stringMatching(placed) }]);
  });

  it('keeps restricted who was corrected meanwhile, and says that it was', async () => {
    const kept = await somebody(council);
    const other = await somebody(council, { given_name: `'Kit'` });
    const id = await merged(council, kept, other);
    await council.owner.query(
      `update person set given_name = 'Kitty', family_name = 'Testing' where id = $1`,
      [kept],
    );
    expect((await undone(kept, id)).since).toEqual([{ table: 'person', id: kept, what: 'changed' }]);
    expect((await council.get('manager', `/people/${kept}`)).json()).toMatchObject({
      givenName: 'Kitty',
      familyName: 'Testing',
    });
    expect((await council.get('manager', `/people/${other}`)).json().givenName).toBe('Kit');
  });

  it('is not undone a second time, by a waiting request either', async () => {
    const { kept, other } = await two();
    const id = await merged(council, kept, other);
    const [first] = [await undo(council, kept, id)];
    const second = await undo(council, kept, id);
    expect([second.asked.statusCode, second.asked.json().detail]).toEqual([
      422,
      'This waits for approval already.',
    ]);
    expect((await first.approve()).statusCode).toBe(200);
    const again = await undo(council, kept, id);
    expect([again.asked.statusCode, again.asked.json().detail]).toEqual([
      422,
      'This merge is undone already.',
    ]);
  });

  it('comes before the merge that came before it', async () => {
    const [a, b, c] = [await somebody(council), await somebody(council), await somebody(council)];
    const all = async () => [await lifeOf(council, a), await lifeOf(council, b), await lifeOf(council, c)];
    const lives = await all();
    const first = await merged(council, a, b);
    const second = await merged(council, a, c);
    const { asked } = await undo(council, a, first);
    expect([asked.statusCode, asked.json().detail]).toEqual([
      422,
      expect.stringMatching(
        /^Other records went into this one since\. Undo them first, in this order: M\d+\.$/,
      ),
    ]);
    await undone(a, second);
    await undone(a, first);
    expect(await all()).toEqual(lives);
  });

  it('may be done again, and undone again', async () => {
    const { kept, other } = await two();
    const lives = [await lifeOf(council, kept), await lifeOf(council, other)];
    for (let time = 0; time < 2; time += 1) {
      const id = await merged(council, kept, other);
      expect((await undone(kept, id)).since).toEqual([]);
    }
    expect([await lifeOf(council, kept), await lifeOf(council, other)]).toEqual(lives);
  });
});
