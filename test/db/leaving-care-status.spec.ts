import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { inventCouncil } from '../../src/demo/council.ts';
import { birthday } from '../../src/domain/dates/age.ts';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import { eligibleFrom, leavingCareStatus } from '../../src/domain/leaving-care/eligibility.ts';
import { DemoClock } from '../../src/platform/clock/clock.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { checkedPayload } from '../../src/platform/queue/job.ts';
import { JobQueue } from '../../src/platform/queue/job-queue.ts';
import { refreshLeavingCareStatus } from '../../src/records/care-leavers/leaving-care-status.store.ts';
import { refreshEverybodyJob } from '../../src/records/care-leavers/refresh-everybody.job.ts';
import { workLeavingCare } from '../../src/records/care-leavers/leaving-care.worker.ts';
import { refreshEverybody, refreshIfDue } from '../../src/records/care-leavers/refresh-everybody.service.ts';
import { historiesOf } from '../../src/records/history/history.reader.ts';
import { timetable } from '../../src/timetable.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { countingIn, importCouncil } from '../flow/council.ts';
import { Importing } from './importing.ts';
import { session, waiting } from './session.ts';

interface Stored {
  personId: string;
  status: string;
  because: string;
  eligibleFrom: PlainDate | null;
}

const storedIn = async (client: Client): Promise<Stored[]> =>
  (
    await client.query<Stored>(
      `select person_id as "personId", status, because, eligible_from as "eligibleFrom" from leaving_care_status order by 1`,
    )
  ).rows;

/** The newest row, how many there are, and how many were superseded. */
const stateOf = async (client: Client) =>
  (
    await client.query(
      `select (select max(row_version) from leaving_care_status) as version, (select count(*)::int from leaving_care_status) as rows,
         (select count(*)::int from superseded.leaving_care_status) as superseded`,
    )
  ).rows[0];

describe('of everybody in the invented council', () => {
  let place: TestDatabase;
  let database: DataSource;
  let owner: Client;
  const day: PlainDate = '2019-01-31';

  beforeAll(async () => {
    place = await aDatabase();
    const counting = await countingIn(place);
    database = counting.database;
    await importCouncil(counting, place, inventCouncil());
    owner = await session(place.owner);
  });
  afterAll(async () => {
    await owner?.end();
    await database?.destroy();
    await place?.drop();
  });

  async function fresh(today: PlainDate): Promise<Stored[]> {
    const { rows } = await owner.query<{ id: string }>('select id from person order by id');
    const histories = await historiesOf(
      database.manager,
      rows.map(({ id }) => id),
    );
    return histories
      .filter(({ bornOn }) => birthday(bornOn, 14) <= today)
      .map((history) => {
        const { status, because } = leavingCareStatus(history, today);
        return { personId: history.personId, status, because, eligibleFrom: eligibleFrom(history) };
      });
  }

  it('what is stored at night is what is worked out afresh, and a second night stores nothing', async () => {
    const expected = await fresh(day);
    // More than a page of people.
    expect(expected.length).toBeGreaterThan(500);
    expect(await refreshEverybody(database, day)).toBe(expected.length);
    expect(await storedIn(owner)).toEqual(expected);
    expect(expected.filter(({ status }) => status === 'former relevant')).toHaveLength(255);
    expect(new Set(expected.map(({ status }) => status)).size).toBeGreaterThan(4);

    const before = await stateOf(owner);
    expect(before.superseded).toBe(0);
    expect(await refreshEverybody(database, day)).toBe(expected.length);
    expect(await stateOf(owner)).toEqual(before);
  });

  it('another day touches only whom it makes something else of', async () => {
    const [was, is] = [await fresh(day), await fresh('2019-03-10')];
    const unchanged = new Set(was.map((one) => JSON.stringify(one)));
    const changed = is.filter((one) => !unchanged.has(JSON.stringify(one)));
    const known = new Set(was.map(({ personId }) => personId));
    const newlyFourteen = is.filter(({ personId }) => !known.has(personId));
    expect([changed.length > newlyFourteen.length, newlyFourteen.length > 0]).toEqual([true, true]);
    await refreshEverybody(database, '2019-03-10');
    expect(await storedIn(owner)).toEqual(is);
    expect((await stateOf(owner)).superseded).toBe(changed.length - newlyFourteen.length);
  });

  it('is never due by our own calendar in a demonstration', async () => {
    expect(await refreshIfDue(database, day)).toBe(`leaving care ${day}: done already`);
  });
});

describe('of a few people', () => {
  let importing: Importing;
  let owner: Client;

  beforeAll(async () => {
    importing = await Importing.open();
    ({ owner } = importing);
    await importing.send({
      Header: [
        'LEAP,1,29/02/2004,WBRI,UN1,,',
        'OLDER,1,28/02/2004,WBRI,UN1,,',
        'YOUNGER,1,02/03/2004,WBRI,UN1,,',
        'LEAVER,1,01/06/1999,WBRI,UN1,,',
      ],
      Episodes: [
        'LEAVER,06/01/2014,S,V2,N1,U4,PR1,01/06/2017,E17,,,,',
        'LEAP,06/01/2014,S,V2,N1,U4,PR1,,,,,,',
      ],
    });
  });
  afterAll(() => importing?.close());

  const childrenStored = async (): Promise<string[]> =>
    (
      await owner.query(
        `select child_id as child from leaving_care_status s join person p on p.id = s.person_id order by 1`,
      )
    ).rows.map(({ child }) => child);

  it.each<[PlainDate, string[]]>([
    ['2018-02-27', ['LEAVER']],
    ['2018-02-28', ['LEAVER', 'OLDER']],
    // Born on 29 February, they are 14 on 1 March 2018.
    ['2018-03-01', ['LEAP', 'LEAVER', 'OLDER']],
    ['2018-03-02', ['LEAP', 'LEAVER', 'OLDER', 'YOUNGER']],
  ])('on %s there are rows of %j, who are 14 and over', async (today, children) => {
    await refreshEverybody(importing.jobs, today);
    expect(await childrenStored()).toEqual(children);
  });

  it('who turns out to be under 14 is still looked at', async () => {
    const younger = await importing.personId('YOUNGER');
    await owner.query(`update person set born_on = '1999-01-01' where id = $1`, [younger]);
    await refreshEverybody(importing.jobs, '2018-08-01');
    const becauseOf = async () =>
      (await storedIn(owner)).find(({ personId }) => personId === younger)?.because;
    expect(await becauseOf()).toBe('not looked after at 16 or 17');
    await owner.query(`update person set born_on = '2010-01-01' where id = $1`, [younger]);
    await refreshEverybody(importing.jobs, '2018-08-01');
    expect(await becauseOf()).toBe('under 16');
  });

  it('is looked at once a day, and again after an import', async () => {
    const [looked, done] = ['4 people looked at', 'done already'];
    const look = async (day: PlainDate) => (await refreshIfDue(importing.jobs, day)).split(': ')[1];
    expect(await look('2018-08-01')).toBe(looked);
    expect(await look('2018-08-01')).toBe(done);
    expect(await look('2018-08-02')).toBe(looked);
    expect(await look('2018-08-02')).toBe(done);
    await importing.send({ LivingAtHome: ['LEAVER,01/07/2017,'] });
    expect(await look('2018-08-02')).toBe(looked);
    expect(await look('2018-08-02')).toBe(done);
  });

  it('the timetable rings with what the job takes', async () => {
    const entries = timetable.filter(({ rings }) => rings === refreshEverybodyJob);
    expect(entries).toHaveLength(1);
    const { carries } = entries[0]!;
    await expect(checkedPayload(refreshEverybodyJob, { ...carries })).resolves.toEqual(carries);
  });

  it('a bell that never rang is made good by looking', async () => {
    const faults: string[] = [];
    const onFault = (message: string) => faults.push(message);
    const queue = await JobQueue.open({ postgres: importing.database.worker, onFault });
    const stop = workLeavingCare({
      database: importing.jobs,
      queue,
      clock: new DemoClock(new Date('2018-08-03T00:30:00Z')),
      lookAgainSeconds: 1,
      onFault,
    });
    const isDone = async () =>
      (await owner.query(`select from leaving_care_round where "day" = '2018-08-03'`)).rowCount === 1;
    while (!faults.length && !(await isDone())) await new Promise((resolve) => setTimeout(resolve, 20));
    stop();
    await queue.close();
    expect(faults).toEqual([]);
  });

  it('what somebody records meanwhile is not written over with what was read before', async () => {
    const leaver = await importing.personId('LEAVER');
    const today: PlainDate = '2018-08-03';
    await owner.query(`update leaving_care_status set because = 'out of date' where person_id = $1`, [
      leaver,
    ]);
    const worker = await session(importing.database.worker);
    const meanwhile = await new DataSource(
      dataSourceOptions(importing.database.worker, {
        applicationName: 'test meanwhile',
        poolSize: 1,
        timeouts: jobTimeouts,
      }),
    ).initialize();
    try {
      await worker.query('begin');
      await worker.query('select from person where id = $1 for no key update', [leaver]);
      const night = inTransaction(meanwhile, (db) => refreshLeavingCareStatus(db, [leaver], today));
      await waiting(worker, 'test meanwhile');
      await worker.query(
        `insert into leaving_care_override (person_id, "start", status, reason) values ($1, '2018-08-01', 'qualifying', 'Told by a test, for its own sake')`,
        [leaver],
      );
      await worker.query('commit');
      await night;
      expect((await storedIn(owner)).find(({ personId }) => personId === leaver)).toMatchObject({
        status: 'qualifying',
        because: 'set by hand since 2018-08-01',
      });
    } finally {
      await worker.end();
      await meanwhile.destroy();
    }
  });
});
