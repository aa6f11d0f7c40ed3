import { aSmallCouncil, type Person, type SmallCouncil, type Worker } from './small-council.ts';

let council: SmallCouncil;

/** Finds something in the record of a person on a day; of nobody on the record without one. */
async function found(
  person: Person | null,
  rule: string,
  owner: Worker | null,
  seen: string,
  cleared: string | null = null,
) {
  await council.owner.query(
    `insert into check_finding (found_in, collection_year, person_id, child_id, rule, severity, message, table_id, is_last_year, row_key, nth,
       fields, owner_id, first_seen_at, last_seen_at, cleared_at)
     values ('record', 2019, $1::uuid, coalesce((select child_id from person where id = $1::uuid), 'X999'), $2, 'stage 2 error', 'Put ' || $2 || ' right.',
       'Episodes', false, 'DECOM 01/08/2018', 0, '{DECOM,DEC}', $3, $4, $4, $5)`,
    [
      person && council.people[person],
      rule,
      owner && council.workers[owner],
      `${seen}T09:00:00Z`,
      cleared && `${cleared}T09:00:00Z`,
    ],
  );
}

beforeAll(async () => {
  council = await aSmallCouncil();
  await found('jordan', '501', 'adviser', '2018-12-20');
  await found('jordan', '355', 'adviser', '2019-01-02', '2019-01-20');
  await found('sami', '501', 'colleague', '2019-02-01');
  await found('noor', '142', 'stranger', '2019-01-10');
  await found('robin', '142', 'adviser', '2019-01-10');
  await found(null, 'INT03', null, '2019-01-12');
});
afterAll(() => council?.close());

const open = async (worker: Worker, url: string) => {
  const cookies = { 'pledgekeeper-demo': await council.tokenOf(worker) };
  return council.app.inject({ url, headers: { accept: 'text/html' }, cookies });
};
const textOf = (html: string) =>
  html
    .slice(html.indexOf('<main'))
    .replaceAll(/<(option|svg)[^]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const linesOf = (html: string) =>
  [...html.matchAll(/href="\/findings\/rows\?owner=[^"]+">(\S+?)<span[^>]*> of (.*?)<\/span>/g)].map(
    ([, rule, owner]) => `${owner} ${rule}`,
  );

it('is for whoever has cases and for analysts', async () => {
  for (const worker of ['analyst', 'adviser', 'manager', 'socialWorker', 'reviewingOfficer'] as const)
    for (const url of ['/findings', '/findings/rows'])
      expect([worker, (await open(worker, url)).statusCode]).toEqual([worker, 200]);
  for (const worker of ['boardMember', 'administrator', 'program', 'virtualSchool'] as const)
    for (const url of ['/findings', '/findings/rows'])
      expect([worker, (await open(worker, url)).statusCode]).toEqual([worker, 403]);
});

it('shows to each what is found of those they see', async () => {
  expect(linesOf((await open('analyst', '/findings')).body).toSorted()).toEqual([
    'Analysts INT03',
    'adviser 501',
    'colleague 501',
    'stranger 142',
  ]);
  expect(linesOf((await open('adviser', '/findings')).body)).toEqual(['adviser 501']);
  expect(textOf((await open('socialWorker', '/findings')).body)).toContain('Nothing stands open');
});

it('is narrowed by owner, code and age', async () => {
  const lines = async (query: string) => linesOf((await open('analyst', `/findings?${query}`)).body);
  expect(await lines('rule=501&owner=&age=')).toHaveLength(2);
  expect(await lines(`owner=${council.workers.stranger}`)).toEqual(['stranger 142']);
  expect(await lines('owner=nobody')).toEqual(['Analysts INT03']);
  expect(await lines('owner=me')).toEqual(['Analysts INT03']);
  // It is 4 February: seen on 20 December, 10 and 12 January, and on the 1st.
  expect(await lines('age=28')).toEqual(['adviser 501']);
  expect(await lines('age=7')).toHaveLength(3);
  for (const wrong of ['owner=somebody', 'age=2', 'colour=red'])
    expect([wrong, (await open('analyst', `/findings?${wrong}`)).statusCode]).toEqual([wrong, 400]);
});

it('shows week by week how many were new, cleared and stood open', async () => {
  const { body } = await open('adviser', '/findings');
  expect(textOf(body)).toMatch(
    /4 Feb 2019 0 0 1 28 Jan 2019 0 0 1 21 Jan 2019 0 1 1 14 Jan 2019 0 0 2 7 Jan 2019 1 0 2/,
  );
  expect(body).toMatch(
    /aria-label="Line chart of 84 days: 0 open on 13 Nov 2018, 1 on 4 Feb 2019, never more than 2\./,
  );
});

it('shows the rows with ids and no names, and the audit whose they are', async () => {
  const { body } = await open('analyst', '/findings/rows?rule=501');
  expect(textOf(body)).toMatch(
    / P001 501 Put 501 right\. Episodes, DECOM 01\/08\/2018 DECOM, DEC The record adviser 46 P002 /,
  );
  expect(body).not.toMatch(/Jordan|Sami|Testing/);
  const { rows } = await council.owner.query(
    `select people from audit where operation like '%findings/rows%' and status = 200 order by id desc limit 1`,
  );
  expect(rows[0].people.toSorted()).toEqual([council.people.jordan, council.people.sami].toSorted());
});

it('goes on page by page', async () => {
  for (let day = 1; day <= 30; day += 1)
    for (const rule of ['601', '602'])
      await found('noor', `${rule}${day}`, 'stranger', `2018-11-${String(day).padStart(2, '0')}`);
  const first = await open('analyst', `/findings/rows?owner=${council.workers.stranger}`);
  const [, next] = /href="([^"]+)" rel="next"/.exec(first.body)!;
  const second = await open('analyst', next!.replaceAll('&amp;', '&'));
  const rowsIn = (html: string) => html.match(/<th scope="row"/g)!.length;
  expect([rowsIn(first.body), rowsIn(second.body)]).toEqual([50, 11]);
});
