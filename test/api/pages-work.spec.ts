import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { inventCouncil } from '../../src/demo/council.ts';
import { people } from '../../src/demo/scenarios.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session } from '../db/session.ts';
import { countingIn, importCouncil } from '../flow/council.ts';
import { openApi } from './open-api.ts';

const amira = 'W001';
const home = { accept: 'text/html', origin: 'http://localhost:3000', host: 'localhost:3000' };

/** The row of the list that says this, as text without tags; undefined when no row does. */
const rowWith = (page: string, words: string): string | undefined =>
  [...page.matchAll(/<tr class="govuk-table__row" role="row">(.*?)<\/tr>/gs)]
    .map(([, row]) => textOf(row!))
    .find((row) => row.includes(words));
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('a personal adviser’s morning on a page, Monday 4 February 2019', () => {
  let place: TestDatabase;
  let owner: Client;
  let api: Awaited<ReturnType<typeof openApi<string>>>;
  let jordan: string;
  let kyle: string;
  let cookie: string;

  const open = (url: string, worker = amira) => api.ask(worker, { url, headers: home });
  /** Sends a form as a browser does. */
  const send = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    api.ask(null, {
      method: 'POST',
      url,
      payload: new URLSearchParams(fields).toString(),
      headers: { ...home, 'content-type': 'application/x-www-form-urlencoded', cookie, ...headers },
    });
  const contactOn = (day: string, succeeded: string, formKey: string = randomUUID()) => ({
    formKey,
    'happenedOn-day': day,
    'happenedOn-month': '2',
    'happenedOn-year': '2019',
    kind: 'visit',
    succeeded,
  });
  const contactsOfJordan = async (): Promise<number> =>
    (await owner.query(`select count(*)::int as n from contact where person_id = $1`, [jordan])).rows[0].n;

  beforeAll(async () => {
    place = await aDatabase();
    owner = await session(place.owner);
    const counting = await countingIn(place);
    await importCouncil(counting, place, inventCouncil());
    await counting.database.destroy();
    api = await openApi<string>(place, '2019-02-04T08:45:00Z');
    const idOf = async (child: string): Promise<string> =>
      (await owner.query('select id from person where child_id = $1', [child])).rows[0].id;
    [jordan, kyle] = [await idOf(people.jordan.child), await idOf(people.kyle.child)];
    cookie = `pledgekeeper-demo=${await api.tokenOf(amira)}`;
    const homes = (await api.get(amira, `/people/${kyle}/accommodation`)).json();
    const moved = { code: 'V1', start: '2019-02-01' };
    await api.send(amira, 'POST', `/people/${kyle}/accommodation`, moved, homes.version);
    await owner.query(
      `update person set is_restricted = true where id = (
         select person_id from pa_allocation a join worker w on w.id = a.worker_id
         where worker_ref = $1 and a."end" is null and person_id not in ($2, $3) order by person_id limit 1)`,
      [amira, jordan, kyle],
    );
  });
  afterAll(async () => {
    await api?.app.close();
    await owner?.end();
    await place?.drop();
  });

  it('shows Jordan first, Kyle’s new address, who is restricted, and how fresh it is', async () => {
    const attempt = await send(`/people/${jordan}/record/contacts?from=work`, contactOn('3', 'false'));
    expect([attempt.statusCode, attempt.headers.location]).toEqual([
      303,
      `/work?done=contacts&person=${jordan}`,
    ]);
    const { statusCode, body } = await open('/work');
    expect(statusCode).toBe(200);
    const [first] = [
      ...body.matchAll(/<tr class="govuk-table__row" role="row">\s*<th scope="row".*?<\/tr>/gs),
    ];
    expect(textOf(first![0])).toMatch(
      /Jordan .*Promise broken.*Overdue by 1 day: last seen 9 Dec; attempts do not count/,
    );
    expect(textOf(first![0])).toMatch(/Sun 3 Feb 1 day overdue.*Visit 9 Dec, 57 days ago.*NEET since 3 Jan/);
    expect(rowWith(body, 'Kyle')).toMatch(/new address by Fri 8 Feb/);
    expect(textOf(body)).toContain('1 restricted');
    expect(textOf(body)).toContain('Mon 4 Feb, as recorded at 08:45');
  });

  it('shows nobody else’s young people', async () => {
    const { body } = await open('/work');
    const shown = new Set([...body.matchAll(/href="\/people\/([0-9a-f-]{36})"/g)].map(([, id]) => id));
    const { rows } = await owner.query<{ id: string }>(
      `select person_id as id from pa_allocation a join worker w on w.id = a.worker_id where worker_ref = $1 and a."end" is null`,
      [amira],
    );
    const mine = new Set(rows.map(({ id }) => id));
    expect(shown.size).toBeGreaterThan(3);
    expect([...shown].filter((id) => !mine.has(id!))).toEqual([]);
  });

  it('refuses a form from another site, and one without its key', async () => {
    const url = `/people/${jordan}/record/contacts?from=work`;
    const before = await contactsOfJordan();
    const forged = await send(url, contactOn('4', 'true'), { origin: 'https://evil.example' });
    const { formKey: _, ...keyless } = contactOn('4', 'true');
    expect([forged.statusCode, (await send(url, keyless)).statusCode]).toEqual([403, 400]);
    expect(await contactsOfJordan()).toBe(before);
  });

  it('says in the form what is wrong, and keeps all that was typed', async () => {
    const { succeeded: _, ...unsaid } = contactOn('31', '');
    const answer = await send(`/people/${jordan}/record/contacts?from=work`, { ...unsaid, kind: 'call' });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([422, 'text/html; charset=utf-8']);
    expect(answer.body).toContain('<title>Error: Record contact');
    expect(answer.body).toMatch(
      /href="#happenedOn-day">The day must be a day of the calendar, like 31 Jan 2019</,
    );
    expect(answer.body).toMatch(/href="#succeeded">Choose whether they were seen or reached</);
    expect(answer.body).toMatch(/id="happenedOn-day"[^>]*value="31"/);
    expect(answer.body).toMatch(/value="call" checked/);

    const ahead = await send(`/people/${jordan}/record/contacts?from=work`, contactOn('5', 'true'));
    expect(ahead.statusCode).toBe(422);
    expect(ahead.body).toContain('The day must be 4 Feb 2019 or earlier');
  });

  it('records once however often the form is sent, and lets the row leave at once', async () => {
    const { body: form } = await open(`/people/${jordan}/record/contacts?from=work`);
    const [, formKey] = /name="formKey" value="([^"]+)"/.exec(form)!;
    const fields = contactOn('4', 'true', formKey);
    const url = `/people/${jordan}/record/contacts?from=work`;
    const before = await contactsOfJordan();
    const answers = await Promise.all([send(url, fields), send(url, fields)]);
    answers.push(await send(url, fields));
    expect(answers.map(({ statusCode, headers }) => [statusCode, headers.location])).toEqual(
      Array(3).fill([303, `/work?done=contacts&person=${jordan}`]),
    );
    expect(await contactsOfJordan()).toBe(before + 1);
    const other = await send(url, { ...fields, kind: 'call' });
    expect([other.statusCode, textOf(other.body).includes('Sent and recorded before')]).toEqual([409, true]);

    const { body } = await open(answers[0]!.headers.location as string);
    expect(textOf(body)).toMatch(/Success.*Contact recorded: Jordan/);
    expect(rowWith(body, 'Promise broken Contact')).toBeUndefined();
  });

  it('waits for whoever is at work with the same form', async () => {
    const formKey = randomUUID();
    const lock = `hashtextextended((select id::text from worker where worker_ref = '${amira}') || ' ${formKey}', 0)`;
    await owner.query(`select pg_advisory_lock(${lock})`);
    let isAnswered = false;
    const answer = send(`/people/${kyle}/record/contacts`, contactOn('4', 'true', formKey)).then((given) => {
      isAnswered = true;
      return given;
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(isAnswered).toBe(false);
    await owner.query(`select pg_advisory_unlock(${lock})`);
    expect((await answer).statusCode).toBe(303);
  });

  it('leaves in the audit who was read and who was written of', async () => {
    const { rows } = await owner.query(
      `select distinct operation, status from audit a join worker w on w.id = a.worker_id
       where worker_ref = $1 and people @> array[$2]::uuid[] and operation not like '%api%' order by 1, 2`,
      [amira, jordan],
    );
    expect(rows).toEqual([
      { operation: 'GET /people/:personId/record/contacts', status: 200 },
      { operation: 'GET /work', status: 200 },
      { operation: 'POST /people/:personId/record/contacts', status: 303 },
      { operation: 'POST /people/:personId/record/contacts', status: 400 },
      { operation: 'POST /people/:personId/record/contacts', status: 409 },
      { operation: 'POST /people/:personId/record/contacts', status: 422 },
    ]);
  });

  it('says a fixed word of what was done, whatever the address says', async () => {
    const { body } = await open('/work?done=%3Cb%3EPaid%3C/b%3E');
    expect(body).not.toContain('Paid');
    expect(body).not.toContain('govuk-notification-banner');
  });

  it('shows a manager who has how much overdue, and each worker’s own', async () => {
    const { rows } = await owner.query<{ ref: string; name: string }>(
      `select m.worker_ref as ref, w.name from worker w join worker m on m.team = w.team
       join worker_role r on r.worker_id = m.id and r.role = 'team-manager' where w.worker_ref = $1`,
      [amira],
    );
    const { ref, name } = rows[0]!;
    const { body } = await open('/work', ref);
    expect(textOf(body)).toMatch(new RegExp(`${name} 2[34] `));
    const hers = await open(`/work?worker=team&of=${encodeURIComponent(name)}`, ref);
    expect(textOf(hers.body)).toContain(`${name}: what is due`);
    expect((await open('/work?worker=team&of=Nobody', ref)).statusCode).toBe(404);
    expect((await open('/work?worker=team')).statusCode).toBe(403);
    expect((await open('/work', 'W026')).statusCode).toBe(403);
  });
});
