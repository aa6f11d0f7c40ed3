import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzlibSync } from 'fflate';
import { aSmallCouncil, type SmallCouncil } from './small-council.ts';

interface Item {
  id: string;
  position: number;
  section: string;
  words: string;
  aboutOthers: string | null;
  flags: string[];
  decided: { decision: string; reason: string | null } | null;
}

// What must never be found in a pack unless somebody decided so.
const canaries = {
  carersPostcode: 'HD1 9QX',
  parentsPostcode: 'HD2 8QY',
  refuge: 'LS6 7QZ',
  mother: 'Philomena Quillfeather',
  neighbour: 'Barnaby Wintersmoke',
  harm: 'pregnant again at fourteen',
};

let council: SmallCouncil;
let jordan: string;
let url: string;

beforeAll(async () => {
  council = await aSmallCouncil();
  jordan = council.people.jordan;
  url = `/people/${jordan}/subject-access-requests`;
  const { owner, workers } = council;
  const statements = [
    `insert into period_of_care (person_id, "start", "end", ended_because, home_postcode, start_is_known)
       values ($1, '2010-03-01', '2017-06-01', 'E8', '${canaries.parentsPostcode}', true)`,
    `insert into placement (person_id, "start", "end", started_because, code, provider, postcode, urn)
       values ($1, '2010-03-01', '2012-02-01', 'S', 'U1', 'PR1', '${canaries.carersPostcode}', 'SC900001'),
         ($1, '2012-02-01', '2017-06-01', 'P', 'U4', 'PR1', '${canaries.refuge}', null)`,
    `insert into confidential_address (person_id, "start", "end") values ($1, '2013-01-01', '2018-01-01')`,
    `insert into legal_status (person_id, "start", code) values ($1, '2010-03-01', 'C2')`,
    `insert into leaving_care_override (person_id, "start", status, reason) values ($1, '2017-06-01', 'former relevant',
       'Her mother ${canaries.mother} and ${canaries.neighbour} agreed; quillfeather was asked twice.')`,
    `insert into task (person_id, kind, for_role, because, due_on) values ($1, 'visit', 'personal-adviser', '${canaries.harm}', '2019-03-01')`,
    `insert into pathway_plan (person_id, made_on) values ($1, '2016-09-01')`,
    `insert into recorded_view (person_id, recorded_on, how) values ($1, '2018-11-11', 'advocate')`,
    `insert into request (person_id, kind, asked_on) values ($1, 'bus-pass', '2019-01-03')`,
  ];
  for (const statement of statements) await owner.query(statement, [jordan]);
  await owner.query(
    `insert into contact (person_id, happened_on, kind, succeeded, worker_id) values ($1, '2018-12-09', 'visit', true, $2), ($1, '2019-01-09', 'call', true, $2)`,
    [jordan, workers.adviser],
  );
  // What the manager of another team would be named by.
  await owner.query(`update worker set name = 'Amira Hollingberry' where id = $1`, [workers.adviser]);
});
afterAll(() => council?.close());

const post = (worker: Parameters<SmallCouncil['send']>[0], path: string, body: object = {}) =>
  council.send(worker, 'POST', `${url}${path}`, body);
const standing = async (id: string) => (await council.get('manager', `${url}/${id}`)).json();
const items = async (id: string, query = '?limit=200'): Promise<Item[]> =>
  (await council.get('adviser', `${url}/${id}/items${query}`)).json().items;
const asked = async (body: object = {}) =>
  (await post('adviser', '', { receivedOn: '2019-01-31', cameAs: 'letter', ...body })).json();

/** J9 as far as the decisions: asked, known to be her, and put together. */
async function assembled() {
  const { id } = await asked();
  await post('adviser', `/${id}/identity`, { how: 'photo identity', checkedOn: '2019-02-01' });
  const answer = await post('adviser', `/${id}/assembly`);
  expect([answer.statusCode, answer.json().assembly?.toDecide]).toEqual([200, expect.any(Number)]);
  return id as string;
}

/** Every stream of a PDF, unpacked where it is packed. */
function streamsIn(pdf: Buffer): string[] {
  const streams: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at !== -1; at = pdf.indexOf('stream\n', at)) {
    const end = pdf.indexOf('\nendstream', at);
    const bytes = pdf.subarray(at + 7, end);
    try {
      streams.push(Buffer.from(unzlibSync(bytes)).toString('latin1'));
    } catch {
      streams.push(bytes.toString('latin1'));
    }
    at = end + 11;
  }
  return streams;
}

/** All that is written on its pages, letter by letter: what is drawn is numbers of letters, which each font's table turns back. */
function lettersIn(pdf: Buffer): string {
  const streams = streamsIn(pdf);
  const tables = streams
    .filter((stream) => stream.includes('begincmap'))
    .map((stream) =>
      [...stream.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)].flatMap(([, first, list]) =>
        [...list!.matchAll(/<([0-9a-f]+)>/gi)].map(
          ([, letter], n) =>
            [parseInt(first!, 16) + n, Buffer.from(letter!, 'hex').swap16().toString('utf16le')] as const,
        ),
      ),
    )
    .map((pairs) => new Map(pairs));
  const drawn = streams.flatMap((stream) =>
    [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map(([, array]) => array!),
  );
  return tables
    .map((table) =>
      drawn
        .map((array) =>
          [...array.matchAll(/<([0-9a-f]*)>/gi)]
            .flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
            .map((code) => table.get(parseInt(code, 16)) ?? '')
            .join(''),
        )
        .join(' '),
    )
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

const toHex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** What the page says, as another program reads it; skipped where none is installed. */
function textOf(pdf: Buffer): string | null {
  if (spawnSync('pdftotext', ['-v']).error) return null;
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  const path = join(folder, 'pack.pdf');
  writeFileSync(path, pdf);
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return text.replaceAll(/\s+/g, ' ');
}

describe('J9: Leah asks for her file', () => {
  let id: string;
  let pdf: Buffer;
  let sha256: string;

  it('is due one calendar month from the day it came, and says how many days are left', async () => {
    const answer = await post('adviser', '', { receivedOn: '2019-01-31', cameAs: 'letter' });
    expect(answer.statusCode).toBe(201);
    ({ id } = answer.json());
    expect(answer.headers['location']).toBe(`/api/v1${url}/${id}`);
    expect(answer.json()).toMatchObject({
      state: 'open',
      reviewerId: council.workers.adviser,
      clockStartedOn: '2019-01-31',
      dueOn: '2019-02-28',
      daysLeft: 24,
      identity: null,
    });
  });

  it('stands in the list of whoever works on it and of the team, with the days left, and in nobody else’s', async () => {
    const lines = async (worker: 'adviser' | 'colleague' | 'manager' | 'otherManager', whose: string) =>
      (await council.get(worker, `/worklist?worker=${whose}`))
        .json()
        .items.filter(({ rule }: { rule: { id: string } }) => rule.id === 'subject-access')
        .map(({ why, due }: { why: string; due: string }) => [due, why]);
    const line = [
      '2019-02-28',
      'Give them their record: asked for 31 Jan, who asks is not made sure of yet - due in 24 days',
    ];
    expect(await lines('adviser', 'me')).toEqual([line]);
    expect(await lines('manager', 'team')).toEqual([line]);
    expect(await lines('manager', 'me')).toEqual([]);
    expect(await lines('colleague', 'me')).toEqual([]);
    expect(await lines('otherManager', 'team')).toEqual([]);
    // Given to the manager, it is in the manager's own list, who has nobody allocated.
    await post('adviser', `/${id}/reviewer`, { workerId: council.workers.manager });
    expect(await lines('manager', 'me')).toEqual([line]);
    expect(await lines('adviser', 'me')).toEqual([]);
  });

  it('is put together for nobody of whom it is not known who they are', async () => {
    const refused = await post('adviser', `/${id}/assembly`);
    expect([refused.statusCode, refused.json().detail]).toEqual([422, expect.stringContaining('identity')]);
    const answer = await post('adviser', `/${id}/identity`, {
      how: 'photo identity',
      checkedOn: '2019-02-01',
    });
    expect(answer.json().identity).toEqual({
      how: 'photo identity',
      checkedOn: '2019-02-01',
      checkedBy: council.workers.adviser,
      evidenceCameOn: null,
    });
    const again = await post('adviser', `/${id}/identity`, { how: 'other papers', checkedOn: '2019-02-02' });
    expect(again.statusCode).toBe(422);
  });

  it('becomes lines of every part of the record, and what names others waits for a decision', async () => {
    const answer = await post('adviser', `/${id}/assembly`);
    expect(answer.json().assembly).toMatchObject({ number: 1, on: '2019-02-04', toDecide: 7 });
    const lines = await items(id);
    expect([...new Set(lines.map(({ section }) => section))]).toEqual([
      'you',
      'people',
      'homes',
      'care',
      'plans',
      'views',
      'requests',
      'contact',
      'tasks',
      'looked',
    ]);
    const waiting = await items(id, '?undecided=true');
    expect(waiting.map(({ flags }) => flags)).toEqual([
      ['worker'],
      ['worker'],
      ['address'],
      ['confidential-address'],
      // Of a stay in care that reaches into the time in which where she lived was confidential.
      ['confidential-address'],
      ['free-text'],
      ['free-text'],
    ]);
    // What is no line's own to tell stands apart from it.
    for (const canary of Object.values(canaries))
      expect(lines.map(({ words }) => words).join()).not.toContain(canary);
  });

  it('is not released while a line waits', async () => {
    const refused = await post('manager', `/${id}/release`);
    expect([refused.statusCode, refused.json().detail]).toEqual([
      422,
      expect.stringContaining('7 lines name others'),
    ]);
    expect((await council.get('adviser', `${url}/${id}/pack`)).statusCode).toBe(404);
  });

  it('takes no decision to leave something out without a reason, nor one that takes out nothing', async () => {
    const line = (await items(id, '?undecided=true')).find(({ aboutOthers }) =>
      aboutOthers?.includes('Quillfeather'),
    )!;
    const faults = async (sent: object) => {
      const refused = await post('adviser', `/${id}/decisions`, {
        decisions: [{ itemId: line.id, ...sent }],
      });
      return [refused.statusCode, refused.json().errors[0].pointer];
    };
    expect(await faults({ decision: 'redact' })).toEqual([422, '#/decisions/0/reason']);
    expect(await faults({ decision: 'withhold' })).toEqual([422, '#/decisions/0/reason']);
    expect(await faults({ decision: 'release', reason: 'T1' })).toEqual([422, '#/decisions/0/reason']);
    expect(await faults({ decision: 'redact', reason: 'T9' })).toEqual([400, '#/decisions/0/reason']);
    expect(await faults({ decision: 'redact', reason: 'T1', passages: ['Philomina'] })).toEqual([
      422,
      '#/decisions/0/passages',
    ]);
    expect(await faults({ decision: 'withhold', reason: 'T1', passages: ['Philomena'] })).toEqual([
      422,
      '#/decisions/0/passages',
    ]);
    expect((await standing(id)).assembly.toDecide).toBe(7);
  });

  it('takes all decisions of a list, or none', async () => {
    const waiting = await items(id, '?undecided=true');
    const decisions = waiting.map(({ id: itemId, flags, aboutOthers }) => {
      if (flags.includes('worker')) return { itemId, decision: 'release' };
      if (aboutOthers!.includes('Quillfeather'))
        return {
          itemId,
          decision: 'redact',
          reason: 'T1',
          passages: [canaries.mother, canaries.neighbour, 'Quillfeather'],
        };
      if (aboutOthers === canaries.harm)
        return { itemId, decision: 'withhold', reason: 'H1', note: 'Asked the psychologist.' };
      return { itemId, decision: 'redact', reason: 'T2' };
    });
    const strange = { itemId: jordan, decision: 'release' };
    expect(
      (await post('adviser', `/${id}/decisions`, { decisions: [...decisions, strange] })).statusCode,
    ).toBe(422);
    expect((await standing(id)).assembly.toDecide).toBe(7);
    const answer = await post('adviser', `/${id}/decisions`, { decisions });
    expect([answer.statusCode, answer.json().assembly.toDecide]).toEqual([200, 0]);
  });

  it('keeps what was decided on a line when the record is read again, and asks about what is new', async () => {
    await council.owner.query(
      `insert into task (person_id, kind, for_role, because, due_on) values ($1, 'call', 'personal-adviser', 'Ring ${canaries.neighbour}.', '2019-03-01')`,
      [jordan],
    );
    const answer = await post('adviser', `/${id}/assembly`);
    expect(answer.json().assembly).toMatchObject({ number: 2, toDecide: 1 });
    const [line] = await items(id, '?undecided=true');
    const decision = { itemId: line!.id, decision: 'withhold', reason: 'T1' };
    expect(
      (await post('adviser', `/${id}/decisions`, { decisions: [decision] })).json().assembly.toDecide,
    ).toBe(0);
  });

  it('is released by another than whoever assembled it or decided, who is a manager and sees her', async () => {
    expect((await post('adviser', `/${id}/release`)).statusCode).toBe(403);
    expect((await post('otherManager', `/${id}/release`)).statusCode).toBe(404);
    const answer = await post('manager', `/${id}/release`);
    expect([answer.statusCode, answer.json()]).toMatchObject([
      200,
      { state: 'released', closedOn: '2019-02-04', daysLeft: null, pack: { redacted: 4, withheld: 2 } },
    ]);
    ({ sha256 } = answer.json().pack);
    for (const [worker, whose] of [
      ['adviser', 'me'],
      ['manager', 'team'],
    ] as const)
      expect((await council.get(worker, `/worklist?worker=${whose}`)).body).not.toContain(
        'subject-access-requests',
      );
    const after = await post('adviser', `/${id}/assembly`);
    expect([after.statusCode, after.json().detail]).toEqual([
      422,
      expect.stringContaining('released on 2019-02-04'),
    ]);
  });

  it('gives a PDF that is kept to the byte', async () => {
    const answer = await council.get('adviser', `${url}/${id}/pack`);
    expect([
      answer.statusCode,
      answer.headers['content-type'],
      answer.headers['content-disposition'],
    ]).toEqual([200, 'application/pdf', 'attachment; filename="your-record.pdf"']);
    pdf = answer.rawPayload;
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(sha256);
    expect((await council.get('manager', `${url}/${id}/pack`)).rawPayload.equals(pdf)).toBe(true);
    const file = [pdf.toString('latin1'), ...streamsIn(pdf)].join();
    for (const part of [
      '/MarkInfo',
      '/StructTreeRoot',
      '/Lang (en-GB)',
      '/DisplayDocTitle true',
      '/Outlines',
    ])
      expect(file).toContain(part);
  });

  it('tells her story, the people by role, and why each thing is not shown', () => {
    const text = textOf(pdf);
    if (text === null) return;
    for (const words of [
      'This is for Jordan Testing.',
      'You asked the council for your record on 31 Jan 2019.',
      'Your personal adviser – Amira Hollingberry',
      'Somebody who was in contact with you 2 times',
      'You lived in: Foster placement with relative/friend: long term; run by Own provision;',
      '[not shown: T2]',
      'Her mother [not shown: T1] and [not shown: T1] agreed; [not shown: T1] was asked twice.',
      '[A line is not shown here: H1]',
      'H1: Sharing it would be likely to do you or somebody else serious harm.',
      '2 whole lines are not shown',
      'Your pathway plan was made',
      'Your views were heard: advocate',
      'You asked for: bus pass, not answered',
      'Who looked at your record, or wrote in it',
      'Your life, day by day',
    ])
      expect(text).toContain(words);
  });

  it('holds nothing beneath what is not shown: no canary in the file, its streams or its text', () => {
    const letters = lettersIn(pdf);
    // What is told is found in the same way, so that what is not found is not there.
    for (const told of ['Jordan Testing', 'Amira Hollingberry', '[not shown: T2]'])
      expect(letters).toContain(told);
    const bytes = [pdf.toString('latin1'), ...streamsIn(pdf)].join();
    const everything = [letters, bytes, textOf(pdf) ?? ''].join().toLowerCase();
    for (const canary of [...Object.values(canaries), 'quillfeather', 'Wintersmoke', 'SC900001']) {
      const forms = [canary.toLowerCase(), toHex(canary), Buffer.from(canary).toString('hex')];
      expect([canary, forms.filter((form) => everything.includes(form))]).toEqual([canary, []]);
    }
  });

  it('leaves a row of the audit for everything, about her, and deletes nothing', async () => {
    const { rows } = await council.owner.query(
      `select operation, status, count(*)::int as n from audit where people @> array[$1::uuid] and operation like '%subject-access%' and status < 400 group by 1, 2`,
      [jordan],
    );
    const operations = rows.map(({ operation }) => operation);
    const base = '/api/v1/people/:personId/subject-access-requests';
    for (const operation of [
      `POST ${base}`,
      `POST ${base}/:requestId/identity`,
      `POST ${base}/:requestId/assembly`,
      `GET ${base}/:requestId/items`,
      `POST ${base}/:requestId/decisions`,
      `POST ${base}/:requestId/release`,
      `GET ${base}/:requestId/pack`,
    ])
      expect(operations).toContain(operation);
    for (const table of ['request', 'step', 'item', 'decision', 'pack'])
      for (const statement of [
        `delete from subject_access_${table}`,
        `update subject_access_${table} set person_id = person_id`,
        `truncate subject_access_${table} cascade`,
      ])
        await expect(council.owner.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the clock', () => {
  it('starts when papers came that had to be asked for', async () => {
    const { id } = await asked({ receivedOn: '2019-01-08' });
    const sent = { how: 'other papers', checkedOn: '2019-02-02', evidenceCameOn: '2019-01-31' };
    expect((await post('adviser', `/${id}/identity`, sent)).json()).toMatchObject({
      clockStartedOn: '2019-01-31',
      dueOn: '2019-02-28',
    });
  });

  it('is extended once, with a reason and the day of a letter within the first month', async () => {
    const { id } = await asked({ receivedOn: '2018-12-31' });
    const letter = {
      ground: 'complex',
      reason: 'Twenty boxes of paper are to be read.',
      letterOn: '2019-01-31',
    };
    const status = async (body: object) => (await post('adviser', `/${id}/extension`, body)).statusCode;
    expect(await status({ ...letter, reason: undefined })).toBe(400);
    expect(await status({ ...letter, letterOn: undefined })).toBe(400);
    expect(await status({ ...letter, letterOn: '2019-02-01' })).toBe(422);
    expect(await status({ ...letter, letterOn: '2018-12-30' })).toBe(422);
    const answer = await post('adviser', `/${id}/extension`, letter);
    expect([answer.statusCode, answer.json()]).toMatchObject([
      200,
      {
        firstDueOn: '2019-01-31',
        dueOn: '2019-04-01',
        extension: { ground: 'complex', letterOn: '2019-01-31' },
      },
    ]);
    expect(await status(letter)).toBe(422);
  });

  it('stops when they take it back, which stays to be read', async () => {
    const { id } = await asked({ receivedOn: '2019-01-20' });
    const answer = await post('adviser', `/${id}/withdraw`, {
      on: '2019-01-25',
      reason: 'Has the plan, and wants no more.',
    });
    expect(answer.json()).toMatchObject({ state: 'withdrawn', closedOn: '2019-01-25', daysLeft: null });
    expect((await standing(id)).state).toBe('withdrawn');
    expect((await post('adviser', `/${id}/reviewer`, { workerId: council.workers.manager })).statusCode).toBe(
      422,
    );
  });

  it('takes no day ahead', async () => {
    const refused = await post('adviser', '', { receivedOn: '2019-02-05', cameAs: 'email' });
    expect([refused.statusCode, refused.json().errors[0].pointer]).toEqual([422, '#/receivedOn']);
  });
});

describe('two people', () => {
  it('a manager who decided on a line does not release, nor one who assembled it; nor does the database let them', async () => {
    const id = await assembled();
    const [first, ...rest] = await items(id, '?undecided=true');
    const release = ({ id: itemId }: Item) => ({ itemId, decision: 'release' });
    await post('manager', `/${id}/decisions`, { decisions: [release(first!)] });
    await post('adviser', `/${id}/decisions`, { decisions: rest.map(release) });
    const refused = await post('manager', `/${id}/release`);
    expect([refused.statusCode, refused.json().detail]).toEqual([
      403,
      expect.stringContaining('another manager'),
    ]);
    await expect(
      council.owner.query(
        `insert into subject_access_pack (request_id, person_id, assembly, content, sha256, pages, released, redacted, withheld, recorded_by)
         values ($1, $2, 1, 'x', encode(sha256('x'), 'hex'), 1, 0, 0, 0, $3)`,
        [id, jordan, council.workers.manager],
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('a released line is told; a confidential address of her own is told when somebody decided so', async () => {
    const id = await assembled();
    const decisions = (await items(id, '?undecided=true')).map(({ id: itemId }) => ({
      itemId,
      decision: 'release',
    }));
    await post('adviser', `/${id}/decisions`, { decisions });
    expect((await post('manager', `/${id}/release`)).statusCode).toBe(200);
    const letters = lettersIn((await council.get('manager', `${url}/${id}/pack`)).rawPayload);
    for (const canary of [canaries.refuge, canaries.mother]) expect(letters).toContain(canary);
  });
});

it('does not let out an address that became confidential after somebody had decided to tell it', async () => {
  const id = await assembled();
  const release = async () => {
    const waiting = await items(id, '?undecided=true');
    const decisions = waiting.map(({ id: itemId }) => ({ itemId, decision: 'release' }));
    await post('adviser', `/${id}/decisions`, { decisions });
    return post('manager', `/${id}/release`);
  };
  const { id: placed } = (await items(id)).find(({ flags }) => flags.includes('address'))!;
  expect(placed).toBeDefined();
  const { rows } = await council.owner.query(
    `insert into confidential_address (person_id, "start", "end") values ($1, '2011-01-01', '2011-02-01') returning id`,
    [jordan],
  );
  const refused = await release();
  expect([refused.statusCode, refused.json().detail]).toEqual([
    422,
    expect.stringContaining('assemble it again'),
  ]);
  expect((await post('adviser', `/${id}/assembly`)).json().assembly.toDecide).toBe(1);
  const [line] = await items(id, '?undecided=true');
  expect(line).toMatchObject({
    flags: ['confidential-address'],
    aboutOthers: expect.stringContaining(canaries.carersPostcode),
  });
  expect((await release()).statusCode).toBe(200);
  await council.owner.query(`delete from confidential_address where id = $1`, [rows[0].id]);
});

describe('who sees it', () => {
  it('nobody who does not keep her record, and nobody who does not see her', async () => {
    const id = await assembled();
    for (const worker of [
      'analyst',
      'boardMember',
      'administrator',
      'virtualSchool',
      'reviewingOfficer',
    ] as const)
      expect([worker, (await council.get(worker, `${url}/${id}`)).statusCode]).toEqual([worker, 403]);
    for (const worker of ['stranger', 'otherManager', 'colleague'] as const)
      for (const path of ['', `/${id}`, `/${id}/items`, `/${id}/pack`])
        expect([worker, (await council.get(worker, `${url}${path}`)).statusCode]).toEqual([worker, 404]);
    // Another person's address does not open her request.
    const other = `/people/${council.people.sami}/subject-access-requests/${id}`;
    expect((await council.get('colleague', other)).statusCode).toBe(404);
    expect((await council.get('colleague', `${other}/items`)).statusCode).toBe(404);
  });
});

it('tells nobody who looked where the council’s policy is not to', async () => {
  const closed = await aSmallCouncil({ environment: { PACKS_TELL_WHO_LOOKED: 'no' } });
  const her = `/people/${closed.people.jordan}/subject-access-requests`;
  const { id } = (
    await closed.send('adviser', 'POST', her, { receivedOn: '2019-02-01', cameAs: 'form' })
  ).json();
  await closed.send('adviser', 'POST', `${her}/${id}/identity`, {
    how: 'known to the worker',
    checkedOn: '2019-02-01',
  });
  await closed.send('adviser', 'POST', `${her}/${id}/assembly`);
  const lines: Item[] = (await closed.get('adviser', `${her}/${id}/items?limit=200`)).json().items;
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter(({ section }) => section === 'looked')).toEqual([]);
  await closed.close();
});
