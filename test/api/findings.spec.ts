import { aSmallCouncil, type Person, type SmallCouncil, type Worker } from './small-council.ts';

let council: SmallCouncil;

/** Finds something in the record of a person on a day of January 2019; of nobody, in a file. */
async function found(
  person: Person | null,
  {
    rule = '501',
    owner = null as Worker | null,
    seen = '2019-01-10',
    cleared = null as string | null,
    foundIn = 'record',
    severity = 'stage 2 error',
  } = {},
): Promise<string> {
  const { rows } = await council.owner.query(
    `insert into check_finding (found_in, collection_year, person_id, child_id, rule, severity, message, table_id, is_last_year, row_key, nth,
       fields, owner_id, file, line, first_seen_at, last_seen_at, cleared_at)
     values ($1, 2019, $2::uuid, coalesce((select child_id from person where id = $2::uuid), 'X999'), $3, $4, 'Something is wrong. Put it right.', 'Episodes', false,
       'DECOM 01/08/2018', 0, '{DECOM,DEC}', $5, $6, $7, $8, $8, $9) returning id`,
    [
      foundIn,
      person && council.people[person],
      rule,
      severity,
      owner && council.workers[owner],
      ...(foundIn === 'import' ? ['episodes.csv', 7] : [null, null]),
      `${seen}T09:00:00Z`,
      cleared && `${cleared}T09:00:00Z`,
    ],
  );
  return rows[0].id;
}

const shown = async (worker: Worker, query = '') => {
  const answer = await council.get(worker, `/findings${query}`);
  expect([worker, answer.statusCode]).toEqual([worker, 200]);
  return answer
    .json()
    .items.map(({ childId, rule }: { childId: string; rule: string }) => `${childId} ${rule}`);
};

beforeEach(async () => {
  council = await aSmallCouncil();
  await found('jordan', { owner: 'adviser', seen: '2019-01-08' });
  await found('sami', { owner: 'colleague', seen: '2019-01-09' });
  await found('noor', { owner: 'stranger', seen: '2019-01-10' });
  await found('robin', { owner: 'adviser', seen: '2019-01-11' });
  await found(null, { seen: '2019-01-12', rule: 'INT03', severity: 'integrity', foundIn: 'import' });
});
afterEach(() => council?.close());

it('is shown to whoever sees the child, and to nobody else', async () => {
  expect(await shown('adviser')).toEqual(['P001 501']);
  expect(await shown('stranger')).toEqual(['P003 501']);
  expect(await shown('socialWorker')).toEqual([]);
  expect(await shown('manager')).toEqual(['P001 501', 'P002 501']);
  // A restricted person is out of everybody's sight; a child who is not recorded is in the analysts' alone.
  expect(await shown('analyst')).toEqual(['P001 501', 'P002 501', 'P003 501', 'X999 INT03']);
  for (const worker of ['boardMember', 'administrator', 'program', 'virtualSchool'] as const)
    expect([worker, (await council.get(worker, '/findings')).statusCode]).toEqual([worker, 403]);
});

it('tells what to do, who has it and where it stands, and no name of a child', async () => {
  const answer = await council.get('analyst', '/findings');
  expect(answer.json().items[0]).toEqual({
    id: expect.any(String),
    personId: council.people.jordan,
    childId: 'P001',
    collectionYear: 2019,
    rule: '501',
    severity: 'stage 2 error',
    message: 'Something is wrong. Put it right.',
    table: 'Episodes',
    row: 'DECOM 01/08/2018',
    isLastYear: false,
    fields: ['DECOM', 'DEC'],
    foundIn: 'record',
    importNumber: null,
    file: null,
    line: null,
    owner: { workerId: council.workers.adviser, name: 'adviser' },
    firstSeenAt: '2019-01-08T09:00:00.000Z',
    lastSeenAt: '2019-01-08T09:00:00.000Z',
    clearedAt: null,
  });
  expect(answer.body).not.toMatch(/Jordan|Testing/);
  expect(answer.headers.etag).toBe(`"${answer.json().version}"`);
});

it('is told apart by owner, rule, severity, year, table, and whether it was cleared', async () => {
  await found('jordan', { rule: '142', owner: 'colleague' });
  await found('jordan', { rule: '355', owner: 'adviser', cleared: '2019-01-20' });
  expect(await shown('adviser', '?owner=me')).toEqual(['P001 501']);
  expect(await shown('analyst', '?owner=me')).toEqual(['X999 INT03']);
  expect(await shown('adviser', '?rule=142')).toEqual(['P001 142']);
  expect(await shown('analyst', '?severity=integrity')).toEqual(['X999 INT03']);
  expect(await shown('adviser', '?year=2018')).toEqual([]);
  expect(await shown('adviser', '?table=Header')).toEqual([]);
  expect(await shown('adviser', '?cleared=yes')).toEqual(['P001 355']);
  expect(await shown('adviser', '?cleared=all')).toHaveLength(3);
  for (const wrong of ['?severity=grave', '?table=Names', '?year=19', '?owner=somebody', '?cleared=true'])
    expect([wrong, (await council.get('adviser', `/findings${wrong}`)).statusCode]).toEqual([wrong, 400]);
});

it('comes in pages that skip and repeat nothing', async () => {
  const seen: string[] = [];
  let url: string | null = '/findings?limit=1';
  while (url) {
    const page: { items: { childId: string }[]; next: string | null } = (
      await council.get('analyst', url)
    ).json();
    seen.push(...page.items.map(({ childId }) => childId));
    url = page.next && `/findings?limit=1&after=${page.next}`;
  }
  expect(seen).toEqual(['P001', 'P002', 'P003', 'X999']);
  // An id that is out of sight is as good as none.
  const hidden = await found('robin', { rule: '142' });
  expect((await council.get('adviser', `/findings?after=${hidden}`)).statusCode).toBe(400);
});

it('what the files and the record both have is shown once, and the record has the last word', async () => {
  await found('jordan', { owner: 'adviser', seen: '2019-01-07', foundIn: 'import' });
  expect(await shown('adviser')).toEqual(['P001 501']);
  await council.owner.query(
    `update check_finding set cleared_at = '2019-01-20T09:00:00Z' where child_id = 'P001' and found_in = 'record'`,
  );
  expect(await shown('adviser')).toEqual([]);
  await found('jordan', { rule: '142', seen: '2019-01-03', cleared: '2019-01-05' });
  await found('jordan', { rule: '142', seen: '2019-01-07', foundIn: 'import' });
  expect(await shown('adviser')).toEqual(['P001 142']);
});

it('of one person is read beside them, and stands in the list of whoever has it', async () => {
  const of = (worker: Worker, person: Person) =>
    council.get(worker, `/people/${council.people[person]}/findings`);
  expect((await of('manager', 'sami')).json().items).toEqual([expect.objectContaining({ childId: 'P002' })]);
  expect((await of('adviser', 'sami')).statusCode).toBe(404);
  await found('jordan', { rule: '142', owner: 'adviser', seen: '2019-01-09' });
  await found('jordan', { rule: '355', owner: 'adviser', cleared: '2019-02-03' });
  await found('jordan', { rule: '301', owner: 'colleague' });
  const due = async (worker: Worker, whose: string) =>
    (await council.get(worker, `/worklist?worker=${whose}`))
      .json()
      .items.filter(({ rule }: { rule: { id: string } }) => rule.id === 'data-errors')
      .map(({ childId, why }: { childId: string; why: string }) => `${childId} ${why}`);
  expect(await due('adviser', 'me')).toEqual([
    'P001 2 things to put right for the return. The oldest, rule 501: Something is wrong. Put it right.',
  ]);
  expect(await due('manager', 'team')).toEqual([
    expect.stringMatching(/^P001 3 things/),
    expect.stringMatching(/^P002 1 thing /),
  ]);
});

it('is summed by owner and rule', async () => {
  await found('sami', { rule: '142', owner: 'colleague' });
  await found('jordan', { rule: '142', owner: 'colleague', seen: '2019-01-02' });
  const { items } = (await council.get('manager', '/findings/summary')).json();
  expect(
    items.map(({ owner, rule, count, children, oldestSeenAt }: any) => [
      owner.name,
      rule,
      count,
      children,
      oldestSeenAt,
    ]),
  ).toEqual(
    expect.arrayContaining([
      ['colleague', '142', 2, 2, '2019-01-02T09:00:00.000Z'],
      ['adviser', '501', 1, 1, '2019-01-08T09:00:00.000Z'],
      ['colleague', '501', 1, 1, '2019-01-09T09:00:00.000Z'],
    ]),
  );
  expect(items).toHaveLength(3);
  const mine = (await council.get('analyst', '/findings/summary?owner=me')).json();
  expect(mine.items).toEqual([expect.objectContaining({ owner: null, rule: 'INT03', count: 1 })]);
});

it('burns down day by day, of those the asker sees', async () => {
  await found('jordan', { rule: '142', seen: '2019-01-10', cleared: '2019-01-11' });
  const { groups } = (
    await council.get('adviser', '/findings/burn-down?from=2019-01-09&to=2019-01-11&by=rule')
  ).json();
  expect(groups).toEqual([
    {
      group: '142',
      days: [
        { day: '2019-01-09', open: 0, new: 0, cleared: 0 },
        { day: '2019-01-10', open: 1, new: 1, cleared: 0 },
        { day: '2019-01-11', open: 0, new: 0, cleared: 1 },
      ],
    },
    {
      group: '501',
      days: ['2019-01-09', '2019-01-10', '2019-01-11'].map((day) => ({ day, open: 1, new: 0, cleared: 0 })),
    },
  ]);
  const by = async (asked: string) =>
    (await council.get('analyst', `/findings/burn-down?from=2019-01-12&to=2019-01-12&${asked}`))
      .json()
      .groups.map(({ group, days }: any) => [group, days[0].open]);
  expect(await by('by=owner')).toEqual([
    ['adviser', 1],
    ['analysts', 1],
    ['colleague', 1],
    ['stranger', 1],
  ]);
  expect(await by('by=all')).toEqual([['all', 4]]);
  for (const wrong of ['from=2019-01-02&to=2019-01-01', 'from=2018-01-01&to=2019-01-02', 'from=2019-01-01'])
    expect([wrong, (await council.get('analyst', `/findings/burn-down?${wrong}`)).statusCode]).toEqual([
      wrong,
      400,
    ]);
});
