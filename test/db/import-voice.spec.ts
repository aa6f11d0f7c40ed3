import { children, Importing } from './importing.ts';

let importing: Importing;

beforeEach(async () => {
  importing = await Importing.open();
  await importing.send({
    Header: children('0001', '0002'),
    PersonalAdvisers: [
      'W1,Ines Calder,North,personal-adviser,01/01/2015,,1',
      'W2,Owen Tarn,North,team-manager,01/01/2015,,1',
    ],
  });
});
afterEach(() => importing.close());

const header = {
  Views: 'CHILD,RECORDED_ON,HOW',
  Requests: 'CHILD,REQUEST,ASKED_ON,WORKER_ID,ANSWERED_ON,ANSWER,WITHDRAWN_ON',
  PermanencePlans: 'CHILD,RECORDED_ON,PLAN',
} as const;
type Rows = Partial<Record<keyof typeof header, readonly string[]>>;

/** Sends rows of tables and gives how many were recorded and what was found. */
async function send(rows: Rows) {
  const report = await importing.sendFiles(
    Object.fromEntries(
      Object.entries(rows).map(([name, lines]) => [
        `${name}.csv`,
        [header[name as keyof Rows], ...lines, ''].join('\n'),
      ]),
    ),
  );
  for (const { read, recorded, held, refused } of report.files) expect(read).toBe(recorded + held + refused);
  return {
    recorded: Object.fromEntries(report.files.map(({ tableId, recorded }) => [tableId, recorded])),
    found: report.findings.map(({ table, line, column, code }) => `${table} ${line} ${column} ${code}`),
  };
}

const everything = {
  Views: [
    '0001,01/02/2018,In person',
    '0001,01/02/2018,advocate',
    '0001,29/02/2016,written',
    '0002,01/03/2018,other',
  ],
  Requests: [
    '0001,bus-pass,03/01/2018,W1,,,',
    '0001,bus-pass,04/01/2018,,05/01/2018,no,',
    '0001,passport,03/01/2018,W1,03/01/2018,Partly,',
    '0002,money,01/06/2018,,,,02/06/2018',
  ],
  PermanencePlans: [
    '0001,01/04/2018,f) Long-term fostering',
    '0001,01/04/2018,LTFOST18',
    '0002,01/05/2018,b',
  ],
};

const requests = async () => (await importing.historyOf('0001')).requests;
const whoHasIt = async () =>
  (
    await importing.owner.query(
      `select worker_ref as worker from request left join worker w on w.id = worker_id where kind = 'bus-pass' order by asked_on limit 1`,
    )
  ).rows[0].worker;

it('views, requests and plans are recorded, each row whole, in order of their days', async () => {
  expect(await send(everything)).toEqual({
    recorded: { Views: 4, Requests: 4, PermanencePlans: 3 },
    found: [],
  });
  const open = { answeredOn: null, answer: null, withdrawnOn: null, isHandedOver: false };
  const history = await importing.historyOf('0001');
  expect(history).toMatchObject({ requestsRecordedFrom: '2018-01-03' });
  expect(history.views.map(({ recordedOn, how }) => `${recordedOn} ${how}`).toSorted()).toEqual([
    '2016-02-29 written',
    '2018-02-01 advocate',
    '2018-02-01 in person',
  ]);
  expect(history.requests).toEqual([
    { ...open, kind: 'bus-pass', askedOn: '2018-01-03' },
    { ...open, kind: 'passport', askedOn: '2018-01-03', answeredOn: '2018-01-03', answer: 'partly' },
    { ...open, kind: 'bus-pass', askedOn: '2018-01-04', answeredOn: '2018-01-05', answer: 'no' },
  ]);
  expect(history.permanencePlans).toEqual([
    { recordedOn: '2018-04-01', plan: 'F' },
    { recordedOn: '2018-04-01', plan: 'LTFOST18' },
  ]);
  expect(await importing.historyOf('0002')).toMatchObject({
    views: [{ recordedOn: '2018-03-01', how: 'other' }],
    requests: [{ ...open, kind: 'money', askedOn: '2018-06-01', withdrawnOn: '2018-06-02' }],
    permanencePlans: [{ recordedOn: '2018-05-01', plan: 'B' }],
  });
  expect(await whoHasIt()).toBe('W1');
});

it('the same rows again change nothing, nor do they in another order or twice in a file', async () => {
  await send(everything);
  const before = await importing.record();
  await send(everything);
  await send(
    Object.fromEntries(Object.entries(everything).map(([id, rows]) => [id, [...rows, ...rows].toReversed()])),
  );
  expect(await importing.record()).toEqual(before);
});

describe('a request', () => {
  beforeEach(() => send({ Requests: everything.Requests }));

  it('is answered by a later file, and the record keeps that it was open', async () => {
    await send({ Requests: ['0001,bus-pass,03/01/2018,,31/01/2018,yes,'] });
    expect((await requests())[0]).toEqual({
      kind: 'bus-pass',
      askedOn: '2018-01-03',
      answeredOn: '2018-01-31',
      answer: 'yes',
      withdrawnOn: null,
      isHandedOver: false,
    });
    expect(await requests()).toHaveLength(3);
    // A blank says of nobody that they have it no longer.
    expect(await whoHasIt()).toBe('W1');
    expect(await importing.count('superseded.request')).toBe(1);
  });

  it('is handed on by a later file', async () => {
    await send({ Requests: ['0001,bus-pass,03/01/2018,W2,,,'] });
    expect(await whoHasIt()).toBe('W2');
    expect((await requests())[0]).toMatchObject({ answeredOn: null });
  });

  it('stays answered when a later file leaves the answer blank', async () => {
    const before = await requests();
    await send({ Requests: ['0001,bus-pass,04/01/2018,,,,'] });
    expect(await requests()).toEqual(before);
    expect(await importing.count('superseded.request')).toBe(0);
  });

  it('that was taken back and then answered all the same is answered, and the other way round', async () => {
    await send({
      Requests: ['0002,money,01/06/2018,,05/06/2018,yes,', '0001,bus-pass,04/01/2018,,,,06/01/2018'],
    });
    expect((await importing.historyOf('0002')).requests).toMatchObject([
      { answer: 'yes', withdrawnOn: null },
    ]);
    expect((await requests())[2]).toMatchObject({
      answer: null,
      answeredOn: null,
      withdrawnOn: '2018-01-06',
    });
  });

  it('of another kind or another day is another request', async () => {
    await send({ Requests: ['0001,bus-pass,05/01/2018,,,,', '0001,money,03/01/2018,,,,'] });
    expect(await requests()).toHaveLength(5);
  });
});

it.each([
  ['Views', '0001,01/02/2018,shouted', 'HOW unknown-word'],
  ['Views', '0001,,written', 'RECORDED_ON blank'],
  ['Views', '0001,01/01/2099,written', 'RECORDED_ON not-yet'],
  ['Views', '0099,01/02/2018,written', 'CHILD child-not-in-header'],
  ['Requests', '0001,pony,03/01/2018,,,,', 'REQUEST unknown-word'],
  ['Requests', '0001,bus-pass,03/01/2018,W9,,,', 'WORKER_ID worker-unknown'],
  ['Requests', '0001,bus-pass,03/01/2018,,02/01/2018,yes,', 'ANSWERED_ON ends-before-it-begins'],
  ['Requests', '0001,bus-pass,03/01/2018,,,,02/01/2018', 'WITHDRAWN_ON ends-before-it-begins'],
  ['Requests', '0001,bus-pass,03/01/2018,,04/01/2018,,', 'ANSWER half-answered'],
  ['Requests', '0001,bus-pass,03/01/2018,,,yes,', 'ANSWERED_ON half-answered'],
  ['Requests', '0001,bus-pass,03/01/2018,,04/01/2018,yes,05/01/2018', 'WITHDRAWN_ON answered-and-withdrawn'],
  ['Requests', '0001,bus-pass,03/01/2018,,2018-01-04,yes,', 'ANSWERED_ON not-a-date'],
  ['Requests', '0001,bus-pass,01/01/2099,,,,', 'ASKED_ON not-yet'],
  ['Requests', '0001,bus-pass,03/01/2018,,01/01/2099,yes,', 'ANSWERED_ON not-yet'],
  ['Requests', '0001,bus-pass,03/01/2018,,,,01/01/2099', 'WITHDRAWN_ON not-yet'],
  ['PermanencePlans', '0001,01/04/2018,h) Elsewhere', 'PLAN unknown-code'],
  ['PermanencePlans', '0001,01/01/2099,F', 'RECORDED_ON not-yet'],
] as const)('%s: %s is refused: %s', async (table, row, said) => {
  expect(await send({ [table]: [row] })).toEqual({ recorded: { [table]: 0 }, found: [`${table} 2 ${said}`] });
});

it('a request told in two ways in one file is taken as it stands first', async () => {
  const { recorded, found } = await send({
    Requests: ['0001,bus-pass,03/01/2018,W1,,,', '0001,bus-pass,03/01/2018,W2,,,'],
  });
  expect([recorded, found]).toEqual([{ Requests: 1 }, ['Requests 3 REQUEST row-differs']]);
});

it('that nobody has asked for anything says something only where requests are recorded', async () => {
  expect(await importing.historyOf('0001')).toMatchObject({ requests: [], requestsRecordedFrom: null });
  await send({ Requests: ['0002,money,01/06/2018,,,,'] });
  expect(await importing.historyOf('0001')).toMatchObject({
    requests: [],
    requestsRecordedFrom: '2018-06-01',
  });
});
