import { randomUUID } from 'node:crypto';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

let council: SmallCouncil;
beforeAll(async () => {
  council = await aSmallCouncil();
});
afterAll(() => council?.close());

const home = { accept: 'text/html', origin: 'http://localhost:3000', host: 'localhost:3000' };
const cookieOf = async (worker: Worker) => `pledgekeeper-demo=${await council.tokenOf(worker)}`;
const open = async (worker: Worker, url: string) =>
  council.ask(null, { url, headers: { ...home, cookie: await cookieOf(worker) } });
const send = async (worker: Worker, url: string, fields: Record<string, string> = {}) =>
  council.ask(null, {
    method: 'POST',
    url,
    payload: new URLSearchParams({ formKey: randomUUID(), ...fields }).toString(),
    headers: {
      ...home,
      cookie: await cookieOf(worker),
      'content-type': 'application/x-www-form-urlencoded',
    },
  });
const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');

const reports = '/extracts/2019-01/reports';
const form = `${reports}/scrutiny/form`;

describe('the reports of a month', () => {
  it('can be drafted and issued by those who prepare them, and only read by others', async () => {
    const [preparer, board, adviser] = [
      await open('analyst', reports),
      await open('boardMember', reports),
      await open('adviser', reports),
    ];
    for (const { statusCode, body } of [preparer, board, adviser]) {
      expect(statusCode).toBe(200);
      expect(textOf(body)).toContain(
        'Update to the Health and Wellbeing Board For: Health and Wellbeing Board.',
      );
      expect(textOf(body).match(/Not issued yet\./g)).toHaveLength(3);
    }
    expect(preparer.body.match(/<form [^>]*reports\//g)).toHaveLength(3);
    expect(preparer.body).toContain('/api/v1/reports/annual-review/2019-01/draft/pdf');
    for (const { body } of [board, adviser]) {
      expect(body).not.toContain('/draft/');
      expect(body).not.toContain('Issue:');
    }
  });

  it('tells on the page why a report cannot be issued', async () => {
    const refused = await send('analyst', `${reports}/scrutiny`);
    expect(refused.statusCode).toBe(409);
    expect(textOf(refused.body)).toContain('There is a problem No Board extract of 2019-01 is published.');
    expect((await send('boardMember', `${reports}/scrutiny`)).statusCode).toBe(403);
    expect((await open('analyst', '/extracts/2019-13/reports')).statusCode).toBe(404);
  });
});

describe('the committee’s form', () => {
  const fields = {
    meeting: 'Scrutiny Panel',
    'heldOn-day': '20',
    'heldOn-month': '2',
    'heldOn-year': '2019',
    access: 'Public',
  };

  it('keeps what people record, and says that it did', async () => {
    const empty = await open('analyst', form);
    expect(textOf(empty.body)).toContain('Name no child.');
    const sent = await send('analyst', form, { ...fields, version: '0' });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${reports}?done=form`]);
    expect(textOf((await open('analyst', `${reports}?done=form`)).body)).toContain(
      'for the committee is kept',
    );
    const again = (await open('manager', form)).body;
    expect(again).toContain('value="Scrutiny Panel"');
    expect(again).toMatch(/id="heldOn-month"[^>]*value="2"/);
    expect(textOf(again)).toContain('Recorded last by analyst,');
  });

  it('is shown again with all that was typed where a day is none', async () => {
    const sent = await send('analyst', form, { ...fields, 'heldOn-day': '30', gdpr: 'Yes', version: '1' });
    expect(sent.statusCode).toBe(422);
    expect(textOf(sent.body)).toContain('Date must be a day of the calendar');
    expect(sent.body).toContain('value="Yes"');
  });

  it('tells what stands now when somebody else recorded meanwhile', async () => {
    const sent = await send('manager', form, { ...fields, meeting: 'Panel B', version: '0' });
    expect(sent.statusCode).toBe(412);
    expect(textOf(sent.body)).toContain('What stands now Name of meeting: Scrutiny Panel');
    expect(sent.body).toContain('value="Panel B"');
    const [, version] = /name="version" value="(\d+)"/.exec(sent.body)!;
    expect(
      (await send('manager', form, { ...fields, meeting: 'Panel B', version: version! })).statusCode,
    ).toBe(303);
  });

  it('is for those who prepare it', async () => {
    expect((await open('boardMember', form)).statusCode).toBe(403);
    expect((await send('adviser', form, fields)).statusCode).toBe(403);
  });
});
