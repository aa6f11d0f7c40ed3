import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import { children, Importing } from './importing.ts';

let importing: Importing;
beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());

const countsOf = ({ files }: Awaited<ReturnType<Importing['send']>>) =>
  files.map(({ tableId, read, recorded, held, refused }) => [tableId, read, recorded, held, refused]);

it('personal-advisers.csv: workers with the roles they held, and what changed of them', async () => {
  const report = await importing.send({
    PersonalAdvisers: [
      'W1,Asha Greenwood,Leaving Care,personal-adviser,01/09/2015,01/04/2018,1',
      'W1,Asha Greenwood,Leaving Care,Team-Manager,01/04/2018,,1',
      'W2,"Vacancy, North",,personal-adviser,01/09/2015,,0',
      'W3,Bela Foss,Leaving Care,headteacher,01/09/2015,,1',
      String.raw`W4,"Dee ""Dot"" O'Neil \N",,administrator,01/09/2015,,1`,
    ],
  });
  expect(countsOf(report)).toEqual([['PersonalAdvisers', 5, 4, 0, 1]]);
  expect(report.findings).toMatchObject([{ line: 5, column: 'ROLE', value: 'headteacher' }]);
  const known = async () =>
    (
      await importing.owner.query(
        `select worker_ref as ref, name, team, is_named_person as named, role, "start", "end"
         from worker left join worker_role on worker_id = worker.id where worker_ref in ('W1', 'W2', 'W3', 'W4') order by 1, "start"`,
      )
    ).rows;
  const asha = { ref: 'W1', name: 'Asha Greenwood', team: 'Leaving Care', named: true };
  const vacancy = { ref: 'W2', name: 'Vacancy, North', team: null, named: false };
  const dee = { ref: 'W4', name: String.raw`Dee "Dot" O'Neil \N`, team: null, named: true };
  const administers = { ...dee, role: 'administrator', start: '2015-09-01', end: null };
  const vacant = { ...vacancy, role: 'personal-adviser', start: '2015-09-01', end: null };
  expect(await known()).toEqual([
    { ...asha, role: 'personal-adviser', start: '2015-09-01', end: '2018-04-01' },
    { ...asha, role: 'team-manager', start: '2018-04-01', end: null },
    vacant,
    administers,
  ]);

  await importing.send({
    PersonalAdvisers: ['W1,Asha Greenwood-Lee,Leaving Care,team-manager,01/04/2018,01/06/2018,1'],
  });
  expect(await known()).toEqual([
    { ...asha, name: 'Asha Greenwood-Lee', role: 'personal-adviser', start: '2015-09-01', end: '2018-04-01' },
    { ...asha, name: 'Asha Greenwood-Lee', role: 'team-manager', start: '2018-04-01', end: '2018-06-01' },
    vacant,
    administers,
  ]);
  expect(await importing.count('superseded.worker')).toBe(1);
  expect(await importing.count('superseded.worker_role')).toBe(1);
});

it('pa-allocations.csv: who was allocated, and the worker who took over', async () => {
  const rows = ['allocated,A1,12/03/2017,', 'unallocated,A2,12/03/2017,01/02/2018'];
  const report = await importing.send({
    Header: children('allocated', 'unallocated'),
    PersonalAdvisers: ['A1', 'A2'].map((ref) => `${ref},Cleo Hart,North,personal-adviser,01/04/2015,,1`),
    PaAllocations: rows,
  });
  expect(report.findings).toEqual([]);
  const allocationsOf = async (child: string) =>
    (
      await importing.owner.query(
        `select worker_ref as worker, "start", "end" from pa_allocation join worker on worker.id = worker_id
         where person_id = $1 order by "start"`,
        [await importing.personId(child)],
      )
    ).rows;
  expect(await allocationsOf('allocated')).toEqual([{ worker: 'A1', start: '2017-03-12', end: null }]);
  expect(await allocationsOf('unallocated')).toEqual([
    { worker: 'A2', start: '2017-03-12', end: '2018-02-01' },
  ]);

  const next = await importing.send({
    PaAllocations: ['allocated,A1,12/03/2017,01/05/2018', 'allocated,A2,01/05/2018,'],
  });
  expect(next.findings).toEqual([]);
  expect(await allocationsOf('allocated')).toEqual([
    { worker: 'A1', start: '2017-03-12', end: '2018-05-01' },
    { worker: 'A2', start: '2018-05-01', end: null },
  ]);
  expect(await importing.count('superseded.pa_allocation')).toBe(1);
});

it('care-leaver-contacts.csv: what was known on each day, and still known when it was seen again', async () => {
  const report = await importing.send({
    Header: children('contact'),
    CareLeaverContacts: [
      'contact,20/01/2018,YES,F2,U1',
      'contact,10/02/2018,YES,,',
      'contact,28/02/2018,,G5,U1',
      'contact,01/03/2018,,,',
      'contact,02/03/2018,NOPE,,',
    ],
  });
  expect(countsOf(report)[0]).toEqual(['CareLeaverContacts', 5, 3, 0, 2]);
  expect(report.findings.map(({ line, code }) => [line, code])).toEqual([
    [5, 'nothing-known'],
    [6, 'unknown-code'],
    [6, 'nothing-known'],
  ]);
  const seen = await importing.historyOf('contact');
  expect([seen.inTouch, seen.eet, seen.accommodation]).toEqual([
    [{ start: '2018-01-20', end: null, code: 'YES', lastKnownOn: '2018-02-10' }],
    [
      { start: '2018-01-20', end: '2018-02-28', code: 'F2', lastKnownOn: '2018-01-20' },
      { start: '2018-02-28', end: null, code: 'G5', lastKnownOn: '2018-02-28' },
    ],
    [{ start: '2018-01-20', end: null, code: 'U1', lastKnownOn: '2018-02-28' }],
  ]);

  // What is written up late takes its place among what was known.
  await importing.send({ CareLeaverContacts: ['contact,01/02/2018,NO,F2,'] });
  const late = await importing.historyOf('contact');
  expect([late.inTouch, late.eet]).toEqual([
    [
      { start: '2018-01-20', end: '2018-02-01', code: 'YES', lastKnownOn: '2018-01-20' },
      { start: '2018-02-01', end: '2018-02-10', code: 'NO', lastKnownOn: '2018-02-01' },
      { start: '2018-02-10', end: null, code: 'YES', lastKnownOn: '2018-02-10' },
    ],
    [
      { start: '2018-01-20', end: '2018-02-28', code: 'F2', lastKnownOn: '2018-02-01' },
      { start: '2018-02-28', end: null, code: 'G5', lastKnownOn: '2018-02-28' },
    ],
  ]);
});

it('support-requests.csv: requests of both kinds, which may run side by side', async () => {
  const report = await importing.send({
    Header: children('asks'),
    SupportRequests: [
      'asks,asked,01/02/2018,',
      'asks,programme,01/02/2018,01/07/2018',
      'asks,asked,01/01/2017,01/02/2017',
      'asks,begged,01/01/2016,',
    ],
  });
  expect(countsOf(report)[1]).toEqual(['SupportRequests', 4, 3, 0, 1]);
  expect(report.findings).toMatchObject([{ line: 5, column: 'KIND', value: 'begged', code: 'unknown-word' }]);
  await importing.send({ SupportRequests: ['asks,asked,01/02/2018,01/06/2018'] });
  const { supportRequests } = await importing.historyOf('asks');
  expect(supportRequests).toHaveLength(3);
  expect(supportRequests).toEqual(
    expect.arrayContaining([
      { start: '2017-01-01', end: '2017-02-01', kind: 'asked' },
      { start: '2018-02-01', end: '2018-06-01', kind: 'asked' },
      { start: '2018-02-01', end: '2018-07-01', kind: 'programme' },
    ]),
  );
});

it.each([
  ['living-at-home.csv', 'LivingAtHome', 'livingAtHome', 'HOME_END'],
  ['detained.csv', 'Detained', 'detained', 'DETAINED_END'],
] as const)('%s: the spans, and the end that came later', async (_, table, fact, end) => {
  const child = `of ${fact}`;
  const report = await importing.send({
    Header: children(child),
    [table]: [`${child},01/06/2017,15/12/2017`, `${child},15/12/2017,`, `${child},01/06/2016,soon`],
  });
  expect(countsOf(report).find(([tableId]) => tableId === table)).toEqual([table, 3, 2, 0, 1]);
  expect(report.findings).toMatchObject([{ line: 4, column: end, value: 'soon', code: 'not-a-date' }]);
  expect((await importing.historyOf(child))[fact]).toEqual([
    { start: '2017-06-01', end: '2017-12-15' },
    { start: '2017-12-15', end: null },
  ]);
  await importing.send({ [table]: [`${child},15/12/2017,01/03/2018`] });
  expect((await importing.historyOf(child))[fact]).toEqual([
    { start: '2017-06-01', end: '2017-12-15' },
    { start: '2017-12-15', end: '2018-03-01' },
  ]);
});

describe('OC3 tells of the birthday in the year of the return', () => {
  it.each([
    ['in the summer', '10/09/1998', 2018, '2017-09-10'],
    ['the first day of the year', '01/04/1999', 2018, '2017-04-01'],
    ['the last day of the year', '31/03/1999', 2018, '2018-03-31'],
    ['29 February, in a common year', '29/02/2000', 2018, '2018-03-01'],
    ['29 February, in a leap year', '29/02/2000', 2020, '2020-02-29'],
    ['29 February, in the common year after', '29/02/2000', 2021, '2021-03-01'],
  ])('%s', async (name, dob, year, birthday) => {
    const child = `born ${dob.slice(0, 5)} ${year}`;
    const report = await importing.send(
      { Header: [`${child},1,${dob},WBRI,UN1,,`], OC3: [`${child},${dob},YES,F1,V1`] },
      { year },
    );
    expect([name, report.findings]).toEqual([name, []]);
    const status = { start: birthday as PlainDate, end: null, lastKnownOn: birthday };
    expect(await importing.historyOf(child)).toMatchObject({
      inTouch: [{ ...status, code: 'YES' }],
      eet: [{ ...status, code: 'F1' }],
      accommodation: [{ ...status, code: 'V1' }],
    });
  });

  it.each([
    ['a worker noted the same three months before: nothing new', '10/06/2017', 'F1', '2017-06-10'],
    ['a worker noted the same the day before that', '09/06/2017', 'F1', '2017-09-10'],
    ['a worker noted the same a month after: nothing new', '10/10/2017', 'F1', '2017-10-10'],
    ['a worker noted something else', '20/08/2017', 'G5', '2017-09-10'],
  ])('%s', async (_, knownOn, activity, lastKnownOn) => {
    const child = `noted ${knownOn}`;
    await importing.send({
      Header: [`${child},1,10/09/1998,WBRI,UN1,,`],
      CareLeaverContacts: [`${child},${knownOn},,${activity},`],
    });
    await importing.send({ OC3: [`${child},10/09/1998,YES,F1,V1`] });
    expect((await importing.historyOf(child)).eet.at(-1)).toMatchObject({ code: 'F1', lastKnownOn });
  });

  it('the dead are not seen again', async () => {
    await importing.send({
      Header: ['dead,1,10/09/1998,WBRI,UN1,,'],
      CareLeaverContacts: ['dead,01/11/2016,DIED,0,'],
    });
    await importing.send({ OC3: ['dead,10/09/1998,DIED,0,0'] });
    expect(await importing.historyOf('dead')).toMatchObject({
      inTouch: [{ code: 'DIED', lastKnownOn: '2016-11-01' }],
      eet: [{ code: '0', lastKnownOn: '2016-11-01' }],
      accommodation: [{ code: '0', lastKnownOn: '2017-09-10' }],
    });
  });

  it('the year is the one its episodes tell when nobody says', async () => {
    const report = await importing.send(
      {
        Header: ['year told,1,10/09/1998,WBRI,UN1,,'],
        Episodes: ['year told,01/05/2016,S,C2,N1,U6,PR1,10/09/2016,E11,,,,'],
        OC3: ['year told,10/09/1998,YES,F1,V1'],
      },
      { year: undefined },
    );
    expect(report.collectionYear).toBe(2017);
    expect((await importing.historyOf('year told')).eet).toMatchObject([{ start: '2016-09-10' }]);
  });

  it('returns of two years, in whichever order they come, tell one story', async () => {
    const send = (child: string, year: number, activity: string) =>
      importing.send(
        { Header: [`${child},1,10/09/1998,WBRI,UN1,,`], OC3: [`${child},10/09/1998,YES,${activity},V1`] },
        { year },
      );
    await send('in order', 2018, 'F1');
    await send('in order', 2019, 'G5');
    await send('out of order', 2019, 'G5');
    await send('out of order', 2018, 'F1');
    const { eet, inTouch } = await importing.historyOf('in order');
    expect(eet).toEqual([
      { start: '2017-09-10', end: '2018-09-10', code: 'F1', lastKnownOn: '2017-09-10' },
      { start: '2018-09-10', end: null, code: 'G5', lastKnownOn: '2018-09-10' },
    ]);
    expect(inTouch).toEqual([{ start: '2017-09-10', end: null, code: 'YES', lastKnownOn: '2018-09-10' }]);
    expect(await importing.historyOf('out of order')).toMatchObject({ eet, inTouch });
  });
});
