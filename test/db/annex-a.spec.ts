import { inTransaction } from '../../src/platform/database/transaction.ts';
import { readXlsx, type SheetRead } from '../../src/platform/workbook/read-xlsx.ts';
import { annexA, annexALists, type AnnexAAsked } from '../../src/returns/annex-a/annex-a.ts';
import { listOf } from '../../src/returns/annex-a/columns.ts';
import { Importing } from './importing.ts';

let importing: Importing;
/** When all of the return was recorded, and nothing after it. */
let knownAt: string;

const now = async (): Promise<string> =>
  (await importing.owner.query('select clock_timestamp()::text as at')).rows[0].at;

beforeAll(async () => {
  importing = await Importing.open();
  await importing.sendFiles({
    'header.csv': `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n100317,2,10/09/2008,WBRI,UN1,,\n100482,1,01/06/1999,AIND,UN1,,\n`,
    'episodes.csv': `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
100317,01/03/2018,S,C2,N1,U6,PR1,,,,HD1 1AA,HD1 1AB,SC900633
100482,05/01/2010,S,C2,N1,U6,PR1,01/06/2017,E17,,HD1 1AA,HD1 1AB,SC900633
`,
    'postcodes.csv': `postcode,easting,northing,la_code\nHD1 1AB,414300,416900,E08000034\n`,
    'workers.csv': `WORKER_ID,NAME,TEAM,ROLE,ROLE_START,ROLE_END,NAMED
W014,Sian Hall,Leaving Care North,personal-adviser,01/09/2010,,1
W017,Asha Greenwood,Children in Care North,social-worker,01/09/2010,,1
W022,Ewa Nowak,Reviewing,reviewing-officer,01/09/2010,,1
`,
    'pa.csv': `CHILD,WORKER_ID,ALLOC_START,ALLOC_END\n100482,W014,01/06/2017,\n`,
    'sw.csv': `CHILD,WORKER_ID,SW_ALLOC_START,SW_ALLOC_END\n100317,W017,01/03/2018,\n`,
    'iro.csv': `CHILD,WORKER_ID,IRO_ALLOC_START,IRO_ALLOC_END\n100317,W022,01/04/2018,\n`,
    'contacts.csv': `CHILD,HAPPENED_ON,KIND,SUCCEEDED,WORKER_ID
100317,20/03/2018,visit,1,W022
100317,20/06/2018,visit,1,W022
100317,25/06/2018,visit,0,W022
100317,02/07/2018,visit,1,W017
100482,10/07/2018,call,1,W014
`,
    'known.csv': `CHILD,KNOWN_ON,IN_TOUCH,ACTIV,ACCOM\n100482,10/07/2018,YES,F2,U1\n`,
    'plans.csv': `CHILD,STEP,DONE_ON\n100482,review,20/06/2018\n`,
  });
  knownAt = await now();
});
afterAll(() => importing?.close());

const asked = (more: Partial<AnnexAAsked> = {}): AnnexAAsked => ({
  asAt: '2018-07-31',
  knownAt,
  mayName: true,
  authority: 'E08000034',
  ...more,
});
const fileOf = (more?: Partial<AnnexAAsked>) =>
  inTransaction(importing.jobs, (db) => annexA(db, asked(more)));

/** The row of the one person in the list, by its headings. */
async function rowOf(list: 8 | 9, more?: Partial<AnnexAAsked>) {
  const lists = await inTransaction(importing.jobs, (db) => annexALists(db, asked(more)));
  const { rows } = list === 8 ? lists.list8 : lists.list9;
  expect(rows).toHaveLength(1);
  return Object.fromEntries(listOf(list).columns.map(({ heading }, i) => [heading, rows[0]![i]]));
}

it('List 8, from the record', async () => {
  expect(await rowOf(8)).toMatchObject({
    'Child Unique ID': '100317',
    Gender: 'b) Female',
    'Date of Last Social Work Visit': '2018-07-02',
    'Date of Last IRO Visit / Contact to the Child': '2018-06-20',
    'Placement postcode': 'HD1 1AB',
    'Placement Location': 'a) In',
    'LA of Placement': 'E08000034',
    'Allocated Team': 'Children in Care North',
    'Allocated Worker': 'Asha Greenwood',
  });
});

it('List 9, from the record', async () => {
  expect(await rowOf(9)).toMatchObject({
    'Child Unique ID': '100482',
    'Allocated Team': 'Leaving Care North',
    'Allocated Worker': null,
    'Allocated Personal Advisor': 'Sian Hall',
    'Eligibility Category': 'b) Former relevant child',
    'Latest Pathway Plan Review Date': '2018-06-20',
    'LA in Touch': 'a) Yes',
    'Latest Date of Contact': '2018-07-10',
    'Type of Accommodation': 'U: Independent living',
    'Activity Status': 'F2: Full time in education other than higher',
  });
});

it('holds no name for whoever may not see them', async () => {
  const file = Buffer.from(await fileOf({ mayName: false }));
  const text = JSON.stringify(readXlsx(file));
  for (const name of ['Sian Hall', 'Asha Greenwood', 'Ewa Nowak']) expect(text).not.toContain(name);
  expect(text).toContain('Children in Care North');
});

it('is the same file for the same as-at and known-at, whatever is recorded since', async () => {
  const first = await fileOf();
  await importing.sendFiles({
    'contacts.csv': `CHILD,HAPPENED_ON,KIND,SUCCEEDED,WORKER_ID\n100482,30/07/2018,visit,1,W014\n`,
  });
  expect((await fileOf()).equals(first)).toBe(true);
  expect((await fileOf({ knownAt: await now() })).equals(first)).toBe(false);
  expect(await rowOf(9, { knownAt: await now() })).toMatchObject({ 'Latest Date of Contact': '2018-07-30' });
});

it('comes back through the import: both lists are known, and no row is refused', async () => {
  const { files } = await importing.sendFiles({ 'a.csv': await fileOf() }, { dryRun: true });
  expect(files.map(({ tableId, read, held }) => [tableId, read, held])).toEqual([
    ['AnnexAList8', 1, 1],
    ['AnnexAList9', 1, 1],
  ]);
});

describe('an address that was made secret since', () => {
  const withheld = {
    'Placement postcode': null,
    'URN of Placement': null,
    'Placement Location': null,
    'LA of Placement': 'CON',
  };

  it('is not given away by asking for what was known before', async () => {
    const { rows } = await importing.owner.query(
      `insert into confidential_address (person_id, "start") values ($1, '2018-07-01') returning id`,
      [await importing.personId('100317')],
    );
    expect(await rowOf(8)).toMatchObject(withheld);
    expect(JSON.stringify(readXlsx(await fileOf()) as SheetRead[])).not.toContain('HD1 1AB');
    await importing.owner.query('delete from confidential_address where id = $1', [rows[0].id]);
    expect(await rowOf(8)).toMatchObject({ 'Placement postcode': 'HD1 1AB' });
  });

  it('nor when the record was restricted since', async () => {
    await importing.owner.query(`update person set is_restricted = true where child_id = '100317'`);
    expect(await rowOf(8)).toMatchObject(withheld);
    expect(JSON.stringify(readXlsx(await fileOf()) as SheetRead[])).not.toContain('HD1 1AB');
  });
});
