import { read } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { DataSource } from 'typeorm';
import { exportKinds } from '../../src/export-kinds.ts';
import { Clock } from '../../src/platform/clock/clock.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { Spool } from '../../src/platform/spool/spool.ts';
import { writeWhatIsAsked, type ExportWork } from '../../src/returns/exports/write-exports.service.ts';
import { kirklees } from '../builders/places.ts';
import { aSmallCouncil, type SmallCouncil } from './small-council.ts';

const purpose = 'The return and the inspection of 2018/19.';

let council: SmallCouncil;
let work: ExportWork;
beforeAll(async () => {
  council = await aSmallCouncil();
  await council.owner.query(
    `insert into period_of_care (person_id, "start", start_is_known) values ($1, '2018-05-01', true)`,
    [council.people.jordan],
  );
  for (const [table, columns, values] of [
    ['legal_status', 'code', `'C2'`],
    ['category_of_need', 'code', `'N1'`],
    ['placement', 'started_because, code', `'S', 'U6'`],
  ])
    await council.owner.query(
      `insert into ${table} (person_id, "start", ${columns}) values ($1, '2018-05-01', ${values})`,
      [council.people.jordan],
    );
  const pool = { applicationName: 'test jobs', poolSize: 4, timeouts: jobTimeouts };
  const database = await new DataSource(dataSourceOptions(council.place.worker, pool)).initialize();
  const spool = await Spool.open(council.spool, 'exports');
  work = {
    database,
    spool,
    clock: new Clock(),
    kinds: exportKinds(kirklees),
    onFault: (message) => {
      throw new Error(message);
    },
  };
});
afterAll(async () => {
  await work?.database.destroy();
  await council?.close();
});

/** What is fetched of the export that is asked for, once it is written. */
async function fetched(kind: string, options: object): Promise<Buffer> {
  const asked = await council.send('analyst', 'POST', '/exports', { kind, options, purpose });
  expect(asked.statusCode).toBe(202);
  expect(await writeWhatIsAsked(work)).toBe(0);
  const approval = asked.json().approval.replace('/api/v1', '');
  const { version } = (await council.get('administrator', approval)).json();
  const approved = await council.send('administrator', 'POST', `${approval}/approve`, undefined, version);
  expect(approved.statusCode).toBe(200);
  expect(await writeWhatIsAsked(work)).toBe(1);
  const url = `/exports/${asked.json().id}`;
  expect((await council.get('analyst', url)).json()).toMatchObject({ state: 'done', people: 1 });
  return (await council.get('analyst', `${url}/file`)).rawPayload;
}

it('the return of a year is a zip with a CSV for each of its tables', async () => {
  const files = unzipSync(await fetched('ssda903', { year: 2019 }));
  expect(Object.keys(files)).toHaveLength(10);
  const episodes = Buffer.from(files['SSDA903_2019_episodes.csv']!).toString().split('\r\n');
  const { rows } = await council.owner.query('select child_id as child from person where id = $1', [
    council.people.jordan,
  ]);
  expect(episodes).toEqual([
    expect.stringMatching(/^CHILD,DECOM,/),
    `${rows[0].child},01/05/2018,S,C2,N1,U6,,,,,,,`,
    '',
  ]);
});

it('Annex A of a day is a workbook, and names no worker', async () => {
  const { SheetNames, Sheets } = read(await fetched('annex-a', { asAt: '2019-01-31' }));
  expect(SheetNames.length).toBeGreaterThan(11);
  const cells = Object.values(Sheets).flatMap((sheet) =>
    Object.values(sheet as Record<string, { v?: string | number }>).map((cell) => String(cell?.v ?? '')),
  );
  expect(cells).toContain('C2: Full care order');
  expect(cells.filter((cell) => cell === 'adviser')).toEqual([]);
});

it.each([
  ['ssda903', { year: 1999 }],
  ['annex-a', { asAt: '31/01/2019' }],
])('%s with what it cannot use is refused', async (kind, options) => {
  const answer = await council.send('analyst', 'POST', '/exports', { kind, options, purpose });
  expect(answer.statusCode).toBe(400);
});
