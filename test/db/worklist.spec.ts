import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import type { Role } from '../../src/platform/access/policy.ts';
import { recogniseAsker, tellTime } from '../../src/platform/access/worker.store.ts';
import { DemoClock } from '../../src/platform/clock/clock.ts';
import { dataSourceOptions, requestTimeouts } from '../../src/platform/database/data-source.ts';
import { readAsKnownAt } from '../../src/platform/database/known-at.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { WorklistService } from '../../src/worklist/worklist.service.ts';
import type { Worklist } from '../../src/worklist/worklist.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session } from './session.ts';

// Monday 4 February 2019, 08:45.
const now = new Date('2019-02-04T08:45:00Z');
const casework: readonly Role[] = [
  'social-worker',
  'personal-adviser',
  'team-manager',
  'reviewing-officer',
  'virtual-school',
];

let database: TestDatabase;
let owner: Client;
let app: DataSource;
const people: Record<string, string> = {};
const workers: Record<string, string> = {};

beforeAll(async () => {
  database = await aDatabase();
  owner = await session(database.owner);
  const pool = { applicationName: 'test worklist', poolSize: 2, timeouts: requestTimeouts };
  app = await new DataSource(dataSourceOptions(database.app, pool)).initialize();
  await owner.query('update deployment set is_demo = true');
  await recordedAt('2018-01-02T09:00:00Z');
  await aCaseload();
});
afterAll(async () => {
  await app.destroy();
  await owner.end();
  await database.drop();
});

const recordedAt = (instant: string) =>
  owner.query(`select set_config('pledgekeeper.recorded_at', $1, false)`, [instant]);

async function insert(table: string, row: Record<string, unknown>): Promise<string> {
  const names = Object.keys(row);
  const { rows } = await owner.query(
    `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')})
     values (${names.map((_, i) => `$${i + 1}`).join(', ')}) returning id`,
    Object.values(row),
  );
  return rows[0].id;
}

async function aWorker(name: string, role: Role, team: string): Promise<void> {
  workers[name] = await insert('worker', { worker_ref: name, name, team, is_named_person: true });
  await insert('worker_role', { worker_id: workers[name], role, start: '2018-01-01' });
}

async function aPerson(name: string, born_on: PlainDate, more: Record<string, unknown> = {}): Promise<void> {
  people[name] = randomUUID();
  await insert('person', {
    id: people[name],
    child_id: name,
    born_on,
    given_name: name,
    family_name: 'Testing',
    ...more,
  });
}

const fact = (table: string, name: string, row: Record<string, unknown>) =>
  insert(table, { person_id: people[name], ...row });
const allocated = (name: string, worker: string, table = 'pa_allocation') =>
  fact(table, name, { worker_id: workers[worker], start: '2018-06-01' });
const contact = (name: string, happened_on: PlainDate, kind: string, succeeded = true) =>
  fact('contact', name, { happened_on, kind, succeeded });

/** In care from the tenth birthday until the eighteenth, with a plan that was reviewed and a contact of last week. */
async function aCareLeaver(name: string, born: PlainDate, more: Record<string, unknown> = {}): Promise<void> {
  const year = Number(born.slice(0, 4));
  const on = (age: number) => `${year + age}${born.slice(4)}`;
  await aPerson(name, born, more);
  const stay = { start: on(10), end: on(18) };
  await fact('period_of_care', name, { ...stay, ended_because: 'E17', start_is_known: true });
  await fact('placement', name, { ...stay, started_because: 'S', code: 'U6', ended_because: 'E17' });
  await fact('legal_status', name, { ...stay, code: 'C2' });
  await fact('needs_assessment', name, { completed_on: on(16) });
  await fact('pathway_plan', name, { made_on: on(16) });
  await fact('pathway_plan_review', name, { held_on: '2018-12-20' });
}

async function aChildInCare(name: string, start: PlainDate, born: PlainDate = '2010-07-01'): Promise<void> {
  await aPerson(name, born);
  await fact('period_of_care', name, { start, start_is_known: true });
  await fact('placement', name, { start, started_because: 'S', code: 'U6' });
  await fact('legal_status', name, { start, code: 'C2' });
}

/** Amira has Jordan and Kyle (J1), Ada whom nothing is due of, and Robin whose record is restricted. Bea has Noor. */
async function aCaseload(): Promise<void> {
  await aWorker('Amira', 'personal-adviser', 'North');
  await aWorker('Bea', 'personal-adviser', 'South');
  await aWorker('Col', 'personal-adviser', 'North');
  await aWorker('Eve', 'personal-adviser', 'North');
  await aWorker('Mo', 'team-manager', 'North');
  await aWorker('Rob', 'social-worker', 'Children');
  await aWorker('Sal', 'social-worker', 'Children');
  await aWorker('Ruth', 'reviewing-officer', 'Reviewing');
  await aWorker('Anil', 'virtual-school', 'School');
  const promise = {
    cohort: 'care leavers',
    age_from: 18,
    age_to: 25,
    start: '2018-04-01',
    source: 'Strategy',
  };
  await insert('contact_promise', { ...promise, name: 'Eight weeks', kind: 'visit', every_days: 56 });
  await insert('contact_promise', {
    ...promise,
    name: 'New address',
    kind: 'new address',
    within_working_days: 5,
  });

  await aCareLeaver('Jordan', '1999-05-04', { phone: '01632 960123' });
  await allocated('Jordan', 'Amira');
  await contact('Jordan', '2018-12-09', 'visit');
  await contact('Jordan', '2019-02-03', 'visit', false);
  await fact('eet_status', 'Jordan', { start: '2019-01-03', code: 'G5', last_known_on: '2019-01-03' });

  await aCareLeaver('Kyle', '2000-10-12');
  await allocated('Kyle', 'Amira');
  await contact('Kyle', '2018-12-20', 'visit');
  await contact('Kyle', '2019-01-28', 'visit');
  await fact('accommodation', 'Kyle', {
    start: '2018-10-12',
    end: '2019-02-01',
    code: 'U1',
    last_known_on: '2019-01-28',
  });
  await fact('accommodation', 'Kyle', { start: '2019-02-01', code: 'D1', last_known_on: '2019-02-01' });

  await aCareLeaver('Ada', '2000-02-10');
  await allocated('Ada', 'Col');
  // Of another team, and so not of North's list.
  await allocated('Ada', 'Sal', 'social_worker_allocation');
  await contact('Ada', '2019-01-30', 'visit');

  await aCareLeaver('Robin', '2000-03-01', { is_restricted: true });
  await allocated('Robin', 'Amira');
  await aCareLeaver('Noor', '1999-11-20');
  await allocated('Noor', 'Bea');
  // Nobody has Alex.
  await aCareLeaver('Alex', '2000-06-06');
  await fact('leaving_care_status', 'Alex', { status: 'former relevant', because: 'as worked out' });

  await aChildInCare('Charlie', '2019-01-14');
  await allocated('Charlie', 'Rob', 'social_worker_allocation');
  await allocated('Charlie', 'Ruth', 'reviewing_officer_allocation');
  // Eligible: North's Eve is the adviser, and another team's social worker has to visit.
  await aChildInCare('Dee', '2017-01-09', '2002-07-01');
  await allocated('Dee', 'Eve');
  await allocated('Dee', 'Sal', 'social_worker_allocation');
  await fact('needs_assessment', 'Dee', { completed_on: '2018-08-01' });
  await fact('pathway_plan', 'Dee', { made_on: '2018-12-01' });
  await contact('Dee', '2019-01-30', 'call');
  await fact('task', 'Charlie', {
    kind: 'tell-the-virtual-school',
    for_role: 'virtual-school',
    because: 'the school changes with the placement of 2019-01-14',
    due_on: '2019-01-18',
  });
  await fact('task', 'Charlie', {
    kind: 'arrange-transport',
    for_role: 'virtual-school',
    because: 'done already',
    due_on: '2019-01-18',
    done_on: '2019-01-17',
    done_by: workers['Anil'],
  });
}

const service = new WorklistService('E08000034', new DemoClock(now));

interface Asked {
  asAt?: PlainDate;
  knownAt?: string;
}

const list = (
  worker: string,
  whose: 'me' | 'team' = 'me',
  { asAt, knownAt }: Asked = {},
): Promise<Worklist> =>
  inTransaction(app, async (db) => {
    await tellTime(db, now);
    const who = await recogniseAsker(db, { column: 'worker_ref', value: worker }, casework, true);
    if (knownAt) await readAsKnownAt(db, knownAt);
    return service.list(db, who!, whose, asAt ?? null);
  });

const told = ({ items }: Worklist) => items.map(({ name, rank, why }) => `${name}: ${rank}: ${why}`);
const names = (of: readonly { name: string | null }[]) => of.map(({ name }) => name);

describe('J1: the list of a personal adviser', () => {
  it('has Jordan first, whom an attempt did not reach, and Kyle, who moved', async () => {
    const amiras = await list('Amira');
    expect(told(amiras)).toEqual([
      'Jordan Testing: promise: Overdue by 1 day: last seen 9 Dec; attempts do not count',
      'Jordan Testing: risk: NEET since 3 Jan, 32 days; last confirmed 3 Jan',
      'Kyle Testing: soon: Visit new address by Fri 8 Feb (5 working days)',
    ]);
    expect(amiras.items[0]).toMatchObject({
      due: '2019-02-03',
      overdueByDays: 1,
      rule: { id: 'contact-promise', source: { title: 'Strategy', part: 'Eight weeks' }, isStatutory: false },
      record: `/api/v1/people/${people['Jordan']}/contacts`,
      worker: 'Amira',
    });
    expect(amiras).toMatchObject({ asAt: '2019-02-04', worker: 'me', empty: null });
  });

  it('tells of the people, of nobody else’s, and that one is restricted', async () => {
    const amiras = await list('Amira');
    expect(names(amiras.people)).toEqual(['Jordan Testing', 'Kyle Testing']);
    expect(amiras.restricted).toBe(1);
    expect(JSON.stringify(amiras)).not.toContain(people['Robin']);
    expect(amiras.people[0]).toMatchObject({
      phone: '01632 960123',
      age: 19,
      lastSuccessfulContact: { on: '2018-12-09', kind: 'visit', daysAgo: 57 },
      eet: { text: 'NEET since 3 Jan, 32 days' },
      overdue: 1,
      oldestDue: '2019-02-03',
    });
    expect(amiras.people[1]).toMatchObject({ accommodation: { code: 'D1', since: '2019-02-01' } });
  });

  it('says so when nothing is due', async () => {
    expect(await list('Col')).toMatchObject({
      items: [],
      empty: 'Nothing due in 14 days. 1 person has a birthday.',
      restricted: 0,
    });
  });

  it('may be asked about another day', async () => {
    expect(told(await list('Amira', 'me', { asAt: '2019-01-27' }))).toEqual([
      'Jordan Testing: soon: Visit: last seen 49 days ago, due every 56 - due in 7 days',
    ]);
    expect(told(await list('Amira', 'me', { asAt: '2018-05-31' }))).toEqual([]);
  });

  it('changes as soon as a contact is recorded, and is still what it was as it was known before', async () => {
    await recordedAt('2019-02-04T08:40:00Z');
    const id = await contact('Jordan', '2019-02-04', 'visit');
    expect(told(await list('Amira'))).not.toContainEqual(expect.stringContaining('last seen'));
    expect(told(await list('Amira', 'me', { knownAt: '2019-02-04T08:30:00Z' }))).toContain(
      'Jordan Testing: promise: Overdue by 1 day: last seen 9 Dec; attempts do not count',
    );
    await owner.query('delete from contact where id = $1', [id]);
    await recordedAt('2018-01-02T09:00:00Z');
  });
});

describe('the lists of the others', () => {
  it('a social worker is told of visits and reviews', async () => {
    expect(told(await list('Rob'))).toEqual([
      'Charlie Testing: law: Overdue by 14 days: no visit is recorded in this placement, which began 14 Jan',
      'Charlie Testing: promise: Overdue by 7 days: no personal education plan is recorded in this stay in care',
      'Charlie Testing: soon: First review: no review is recorded since care began 14 Jan - due in 7 days',
    ]);
  });

  it('a reviewing officer of reviews', async () => {
    expect((await list('Ruth')).items.map(({ rule }) => rule.id)).toEqual(['looked-after-review']);
  });

  it('the Virtual School of education plans and its tasks that are not done, with no telephone', async () => {
    const anils = await list('Anil');
    expect(told(anils)).toEqual([
      'Charlie Testing: promise: Overdue by 17 days: the school changes with the placement of 14 Jan',
      'Charlie Testing: promise: Overdue by 7 days: no personal education plan is recorded in this stay in care',
    ]);
    // Every child in care is beside them, and nobody else.
    expect(anils.people.map(({ childId, phone }) => [childId, phone])).toEqual([
      ['Charlie', null],
      ['Dee', null],
    ]);
    // On the day before it was done there were two tasks.
    const before = (await list('Anil', 'me', { asAt: '2019-01-16' })).items;
    expect(before.map(({ rule }) => rule.id)).toEqual(['recorded-task', 'recorded-task', 'education-plan']);
  });

  it('a team is refused to whoever manages none', async () => {
    await expect(list('Amira', 'team')).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('the list of a team', () => {
  it('has its people with their workers, whom nobody has, and nobody of another team', async () => {
    const team = await list('Mo', 'team');
    expect(
      team.people.map(({ childId, workers: theirs, overdue }) => [
        childId,
        theirs.map(({ name }) => name),
        overdue,
      ]),
    ).toEqual([
      ['Alex', [], 2],
      ['Jordan', ['Amira'], 1],
      ['Ada', ['Col'], 0],
      ['Dee', ['Eve'], 0],
      ['Kyle', ['Amira'], 0],
    ]);
    expect(team).toMatchObject({ worker: 'team', restricted: 1 });
    expect(JSON.stringify(team)).not.toContain(people['Noor']);
    expect(JSON.stringify(team)).not.toContain(people['Robin']);
  });

  it('names the worker of what is due, and nobody for whom nobody has', async () => {
    const { items } = await list('Mo', 'team');
    const of = (child: string) =>
      items.filter(({ childId }) => childId === child).map(({ rule, worker }) => [rule.id, worker]);
    expect(of('Jordan')[0]).toEqual(['contact-promise', 'Amira']);
    expect(of('Dee')).toEqual([]);
    expect((await list('Sal')).items.map(({ rule }) => rule.id)).toContain('looked-after-visit');
    expect(of('Alex')).toContainEqual(['no-personal-adviser', null]);
    expect(items[0]).toMatchObject({ childId: 'Alex', rank: 'law', rule: { id: 'no-personal-adviser' } });
  });
});

it('asks the database as often for two people as for one', async () => {
  const statements = async (worker: string, whose: 'me' | 'team') => {
    let count = 0;
    await inTransaction(app, async (db) => {
      await tellTime(db, now);
      const who = await recogniseAsker(db, { column: 'worker_ref', value: worker }, casework, true);
      const query = db.query.bind(db);
      db.query = (async (...asked: Parameters<typeof query>) => {
        count++;
        return query(...asked);
      }) as typeof db.query;
      await service.list(db, who!, whose, null);
    });
    return count;
  };
  const one = await statements('Col', 'me');
  expect(await statements('Amira', 'me')).toBe(one);
  // And once more for those whom nobody has.
  expect(await statements('Mo', 'team')).toBe(one + 1);
});
