import { randomUUID } from 'node:crypto';
import { aDeputy, approve, fact, somebody } from './merging-people.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

let council: SmallCouncil;
let one: string;
let two: string;
beforeAll(async () => {
  council = await aSmallCouncil({ now: '2019-03-11T09:00:00Z' });
  await aDeputy(council);
  const told = { given_name: `'Asha'`, family_name: `'Greenwood'` };
  [one, two] = [await somebody(council, told), await somebody(council, told)];
  await fact(council, two, 'review', 'held_on', `'2018-05-01'`);
});
afterAll(() => council?.close());

const home = { host: 'pledges.example', origin: 'https://pledges.example', accept: 'text/html' };
const open = (worker: Worker, url: string) => council.ask(worker, { url, headers: home });
const post = (worker: Worker, url: string, fields: Record<string, string>) =>
  council.ask(worker, {
    method: 'POST',
    url,
    payload: new URLSearchParams({ formKey: randomUUID(), ...fields }).toString(),
    headers: { ...home, 'content-type': 'application/x-www-form-urlencoded' },
  });
const inputOf = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)![1]!;
const reason = 'Both birth certificates were seen by the duty manager';

it('is for managers and analysts, and names nobody to those who read no names', async () => {
  for (const worker of ['adviser', 'boardMember', 'administrator', 'virtualSchool'] as const)
    expect([worker, (await open(worker, '/duplicates')).statusCode]).toEqual([worker, 403]);
  const shown = (await open('manager', '/duplicates')).body;
  expect(shown).toContain('Asha Greenwood');
  expect(shown).toContain('The same date of birth and the same name.');
  expect((await open('analyst', '/duplicates')).body).not.toMatch(/Asha|Greenwood/);
  expect((await open('manager', '/people')).body).toContain('href="/duplicates"');
  expect((await open('manager', `/duplicates/${one}/${randomUUID()}`)).statusCode).toBe(404);
});

it('shows what keeps two apart, and lets nobody ask until that is put right', async () => {
  const [kept, other] = [await somebody(council), await somebody(council, { born_on: `'2003-05-07'` })];
  const { body } = await open('manager', `/duplicates/${kept}/${other}`);
  expect(body).toContain('Two are told of the date of birth');
  expect(body).not.toContain('Ask for approval');
});

it('shows what would become of two, asks with a reason, and is done when another approves', async () => {
  const at = `/duplicates/${one}/${two}`;
  const { body } = await open('manager', at);
  expect(body).toContain('review 1');
  const version = inputOf(body, 'version');
  const without = await post('manager', `${at}/merge`, { version, reason: '' });
  expect([without.statusCode, without.body.includes('Say how it is known')]).toEqual([422, true]);
  const stale = await post('manager', `${at}/merge`, { version: 'another', reason });
  expect([stale.statusCode, stale.body.includes(reason)]).toEqual([412, true]);
  const asked = await post('manager', `${at}/merge`, { version, reason });
  expect([asked.statusCode, asked.headers.location]).toEqual([303, '/duplicates?done=merge']);
  expect((await open('manager', '/duplicates?done=merge')).body).toContain('when somebody else approves');
  const { items } = (await council.get('deputy' as Worker, '/approvals?state=waiting')).json();
  expect((await approve(council, items[0].id)).statusCode).toBe(200);
  expect((await open('manager', `/people/${two}`)).statusCode).toBe(410);
  expect((await open('manager', '/duplicates')).body).not.toContain('Greenwood');
});

it('tells two apart, and shows them no longer', async () => {
  const told = { given_name: `'Robin'`, family_name: `'Fielding'` };
  const [a, b] = [await somebody(council, told), await somebody(council, told)];
  expect((await open('manager', '/duplicates')).body).toContain('Fielding');
  const at = `/duplicates/${a}/${b}/apart`;
  expect((await open('manager', at)).body).toContain('Robin Fielding');
  expect((await post('manager', at, { reason: '' })).statusCode).toBe(422);
  const noted = await post('manager', at, { reason: 'Cousins of one name, in two schools' });
  expect([noted.statusCode, noted.headers.location]).toEqual([303, '/duplicates?done=apart']);
  expect((await open('manager', '/duplicates')).body).not.toContain('Fielding');
});
