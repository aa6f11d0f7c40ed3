import type { AnyRow, TableId } from '../../src/imports/ssda903/checks/return-rows.ts';
import { pagesToSend, returnRowsOf } from '../../src/imports/ssda903/sending/return-rows-of.ts';
import { readAsKnownAt } from '../../src/platform/database/known-at.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { Importing } from './importing.ts';

let importing: Importing;
beforeEach(async () => {
  importing = await Importing.open();
});
afterEach(() => importing.close());

/** Each row as `Table cell,cell …` without CHILD and DOB, of everyone the return of the year is about. */
async function sent(collectionYear: number, knownAt?: string): Promise<string[]> {
  const rows = await inTransaction(importing.jobs, async (db) => {
    if (knownAt) await readAsKnownAt(db, knownAt);
    const all: AnyRow[] = [];
    const sending = { collectionYear, authority: 'E08000034' };
    for await (const page of pagesToSend(db, sending)) all.push(...(await returnRowsOf(db, page, sending)));
    return all;
  });
  return rows.map(
    ({ table, text: { CHILD, DOB: _, ...text } }: AnyRow & { text: Record<string, string> }) =>
      `${CHILD} ${table} ${Object.values(text).join(',')}`,
  );
}

const only = (table: TableId, rows: readonly string[]) =>
  rows.filter((row) => row.split(' ')[1] === table).map((row) => row.replace(` ${table}`, ''));

const home = 'HD1 1AA';
const places = [`${home},414300,416900,E08000034`, 'LS1 1AA,446567,416900,E08000035'];

describe('episodes', () => {
  it('are those begun by 31 March and not ended before 1 April; what came later is not told', async () => {
    await importing.send({
      Header: ['0001,1,10/09/2008,WBRI,UN1,,'],
      Episodes: [
        `0001,01/01/2016,S,C2,N1,U6,PR1,31/03/2017,X1,,${home},${home},`,
        `0001,31/03/2017,P,C2,N1,U6,PR1,01/04/2017,X1,CARPL,${home},${home},`,
        `0001,01/04/2017,P,C2,N1,U6,PR1,31/03/2018,X1,CARPL,${home},${home},`,
        `0001,31/03/2018,P,C2,N1,U6,PR1,01/04/2018,X1,CARPL,${home},${home},`,
        `0001,01/04/2018,P,C2,N1,U6,PR1,,,,${home},${home},`,
      ],
      Postcodes: places,
    });
    expect(only('Episodes', await sent(2018))).toEqual([
      `0001 31/03/2017,P,C2,N1,U6,PR1,01/04/2017,X1,CARPL,${home},${home},,E08000034,IN,0.0`,
      `0001 01/04/2017,P,C2,N1,U6,PR1,31/03/2018,X1,CARPL,${home},${home},,E08000034,IN,0.0`,
      `0001 31/03/2018,P,C2,N1,U6,PR1,,,,${home},${home},,E08000034,IN,0.0`,
    ]);
  });

  it.each([
    ['another authority, 20.05 miles off', 'C2', 'U6', 'LS1 1AA', 'LS1 1AA,,E08000035,OUT,20.1'],
    ['a postcode nobody knows', 'C2', 'U6', 'ZZ9 9ZZ', 'ZZ9 9ZZ,,,,999.9'],
    ['no postcode', 'C2', 'U6', '', ',,,,999.9'],
    ['adopters, of whom nothing is told', 'E1', 'A3', 'LS1 1AA', ',,CON,,999.9'],
    ['a short break', 'V3', 'U6', 'LS1 1AA', 'LS1 1AA,,,,'],
    ['the other short break', 'V4', 'U6', 'LS1 1AA', 'LS1 1AA,,,,'],
  ])('say where the placement is: %s', async (_, legalStatus, place, postcode, expected) => {
    await importing.send({
      Header: ['0001,1,10/09/2008,WBRI,UN1,,'],
      Episodes: [`0001,01/05/2017,S,${legalStatus},N1,${place},PR1,,,,${home},${postcode},`],
      Postcodes: places,
    });
    const [row] = only('Episodes', await sent(2018));
    expect(row).toBe(`0001 01/05/2017,S,${legalStatus},N1,${place},PR1,,,,${home},${expected}`);
  });

  it('tell nothing of where adopters live, whoever wrote it down', async () => {
    await importing.send({
      Header: ['0001,1,10/09/2008,WBRI,UN1,,'],
      Episodes: [`0001,01/05/2017,S,E1,N1,A5,PR1,,,,${home},,`],
      Postcodes: places,
    });
    await importing.owner.query(`update placement set postcode = 'LS1 1AA'`);
    expect(only('Episodes', await sent(2018))).toEqual([
      `0001 01/05/2017,S,E1,N1,A5,PR1,,,,${home},,,CON,,999.9`,
    ]);
  });

  it.each([
    ['this year', '', 2018, 'OUT,'],
    ['until the first day of the collection two years before', '01/04/2015', 2018, 'OUT,'],
    ['until the day before that', '31/03/2015', 2018, 'OUT,20.1'],
  ])('of a child who was unaccompanied have no distance: %s', async (_, duc, year, expected) => {
    await importing.send({
      Header: ['0001,1,10/09/2004,WBRI,UN1,,'],
      Episodes: [`0001,01/05/2014,S,C2,N1,U6,PR1,,,,${home},LS1 1AA,`],
      UASC: [`0001,1,10/09/2004,${duc}`],
      Postcodes: places,
    });
    const [row] = only('Episodes', await sent(year));
    expect(row!.split('E08000035,')[1]).toBe(expected);
  });
});

describe('who somebody is', () => {
  const Episodes = ['0001,01/05/2014,S,C2,N1,U6,PR1,,,,,,'];
  it.each([
    ['1', 2024, '1'],
    ['1', 2025, 'M'],
    ['2', 2025, 'F'],
  ])('has the codes of the year: SEX %s in %d', async (sex, year, code) => {
    await importing.send({ Header: [`0001,${sex},10/09/2008,WBRI,UN1,1,01/02/2018`], Episodes });
    expect(only('Header', await sent(year))).toEqual([`0001 ${code},WBRI,UN1,1,01/02/2018,0`]);
  });

  it('is told of a child unaccompanied in the year, and no longer the year after', async () => {
    await importing.send({
      Header: ['0001,1,10/09/2001,WBRI,UN1,,'],
      Episodes,
      UASC: ['0001,1,10/09/2001,01/04/2017'],
    });
    expect((await sent(2018)).filter((row) => !row.includes('Episodes'))).toEqual([
      '0001 Header 1,WBRI,UN1,,,1',
      '0001 UASC 1,01/04/2017',
    ]);
    expect((await sent(2019)).filter((row) => !row.includes('Episodes'))).toEqual([
      '0001 Header 1,WBRI,UN1,,,0',
    ]);
  });

  it('says of a care leaver who was not looked after in the year nothing that goes with care', async () => {
    await importing.send({
      Header: ['0001,2,10/09/1998,WBRI,UN1,1,01/02/2018'],
      Episodes: ['0001,01/05/2012,S,C2,N1,U6,PR1,10/09/2016,E17,,,,'],
      UASC: ['0001,2,10/09/1998,'],
      OC3: ['0001,10/09/1998,YES,F1,V1'],
    });
    expect(await sent(2018)).toEqual(['0001 Header 2,WBRI,UN1,,,0', '0001 OC3 YES,F1,V1']);
    expect((await sent(2017)).filter((row) => !row.includes('Episodes'))).toEqual([
      '0001 Header 2,WBRI,UN1,1,01/02/2018,1',
      '0001 UASC 2,',
      '0001 OC3 ,,',
    ]);
  });

  it('is not told of a child without anything in the year', async () => {
    await importing.send({
      Header: ['0001,1,10/09/2008,WBRI,UN1,,'],
      Episodes: ['0001,01/05/2014,S,C2,N1,U6,PR1,31/03/2017,E4A,,,,'],
    });
    expect(await sent(2018)).toEqual([]);
    expect(await sent(2017)).toHaveLength(2);
  });
});

describe('OC2, of what was recorded on a day', () => {
  // SDQ_SCORE, SDQ_REASON, CONVICTED, HEALTH_CHECK, IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT, SUBSTANCE_MISUSE, help received, offered.
  const inCareSince = (decom: string) =>
    importing.send({
      Header: ['0001,1,10/09/2006,WBRI,UN1,,'],
      Episodes: [`0001,${decom},S,C2,N1,U6,PR1,,,,,,`],
    });
  const record = async (...rows: string[]) => {
    for (const row of rows)
      await importing.owner.query(`insert into ${row.replace('(', '(person_id, ')} from person`);
  };
  const check = (day: string, kind: string, result: string) =>
    `health_check (held_on, kind, result) select id, '${day}', '${kind}', '${result}'`;
  const oc2 = async () => only('OC2', await sent(2018));

  it('is 1 for what was so, 0 for what was said not to be, and blank where nobody knows', async () => {
    await inCareSince('01/04/2017');
    await record(
      check('2017-04-01', 'dental-check', 'done'),
      check('2018-03-31', 'immunisations', 'behind'),
      `sdq_score (scored_on, score) select id, '2017-06-01', 14`,
    );
    expect(await oc2()).toEqual(['0001 14,,,,0,1,,,,']);
    await record(`substance_misuse (identified_on, help) select id, '2017-06-01', 'declined'`);
    await record(`conviction (decided_on, outcome) select id, '2018-03-31', 'youth-caution'`);
    expect(await oc2()).toEqual(['0001 14,,1,,0,1,,1,0,1']);
  });

  it.each([
    ['the day before the year', '01/04/2017', '2017-03-31'],
    ['the day after it', '01/04/2017', '2018-04-01'],
    ['of a child not in care all year', '02/04/2017', '2017-06-01'],
  ])('is not sent of what was recorded %s', async (_, decom, day) => {
    await inCareSince(decom);
    await record(check(day, 'dental-check', 'done'));
    expect(await oc2()).toEqual([]);
  });

  it('goes before what a return said as far as it was so, and stands behind it else', async () => {
    await inCareSince('01/04/2017');
    await importing.send({ OC2: ['0001,10/09/2006,9,,0,,1,0,1,0,,'] }, { year: 2018 });
    const told = (await oc2())[0]!;
    expect(told).toBe('0001 9,,0,,1,0,1,0,,');
    await record(
      check('2017-06-01', 'dental-check', 'done'),
      check('2017-06-01', 'health-assessment', 'declined'),
      check('2017-06-01', 'immunisations', 'behind'),
    );
    expect(await oc2()).toEqual(['0001 9,,0,,1,1,1,0,,']);
  });
});

it('is what was known then', async () => {
  const now = async () =>
    (await importing.owner.query<{ now: string }>('select clock_timestamp()::text as now')).rows[0]!.now;
  const before = await now();
  await importing.send({
    Header: ['0001,1,10/09/2008,WBRI,UN1,,'],
    Episodes: ['0001,01/05/2014,S,C2,N1,U6,PR1,,,,,,'],
  });
  const between = await now();
  await importing.send({ Episodes: ['0001,01/05/2014,S,C1,N1,U6,PR1,,,,,,'] });
  const legalStatus = async (knownAt?: string) =>
    only('Episodes', await sent(2018, knownAt))[0]?.split(',')[2];
  expect(await legalStatus()).toBe('C1');
  expect(await legalStatus(between)).toBe('C2');
  expect(await sent(2018, before)).toEqual([]);
});
