import { randomUUID } from 'node:crypto';
import { aDay, hiddenIn, textOf } from './forms.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

const home = { accept: 'text/html', origin: 'http://localhost:3000', host: 'localhost:3000' };

describe('a person’s page', () => {
  let council: SmallCouncil;
  let jordan: string;

  const open = (worker: Worker, url: string) => council.ask(worker, { url, headers: home });
  const send = (worker: Worker, url: string, fields: Record<string, string>) =>
    council.ask(worker, {
      method: 'POST',
      url,
      payload: new URLSearchParams({ formKey: randomUUID(), ...fields }).toString(),
      headers: { ...home, 'content-type': 'application/x-www-form-urlencoded' },
    });
  beforeAll(async () => {
    council = await aSmallCouncil();
    jordan = council.people.jordan;
  });
  afterAll(async () => council?.close());

  it.each<[Worker, string, number]>([
    ['adviser', 'jordan', 200],
    ['manager', 'jordan', 200],
    ['analyst', 'jordan', 200],
    ['stranger', 'jordan', 404],
    ['colleague', 'jordan', 404],
    ['adviser', 'robin', 404],
    ['boardMember', 'jordan', 403],
    ['program', 'jordan', 403],
  ])('%s asks for %s: %i, as over the API', async (worker, name, status) => {
    const id = council.people[name as 'jordan'];
    expect((await open(worker, `/people/${id}`)).statusCode).toBe(status);
    expect((await council.get(worker, `/people/${id}`)).statusCode).toBe(status);
  });

  it('shows a name only to whoever may read it', async () => {
    expect((await open('adviser', `/people/${jordan}`)).body).toContain('Jordan Testing');
    const { body } = await open('analyst', `/people/${jordan}`);
    expect(body).toContain('P001');
    expect(body).not.toContain('Jordan Testing');
    expect(body).not.toContain('/record/');
  });

  it('finds by name whom the asker sees, and nobody else', async () => {
    const found = async (worker: Worker, q: string) =>
      textOf((await open(worker, `/people?q=${q}`)).body).match(/(Jordan|Sami|Robin|Noor|P00\d)\b/g) ?? [];
    expect(await found('adviser', 'testing')).toEqual(['Jordan', 'P001']);
    expect(await found('manager', 'sam')).toEqual(['Sami', 'P002']);
    expect(await found('analyst', 'testing')).toEqual([]);
    expect(await found('adviser', '')).toEqual([]);
    const { rows } = await council.owner.query(
      `select people from audit where operation = 'GET /people' and worker_id = $1 order by id limit 1`,
      [council.workers.adviser],
    );
    expect(rows).toEqual([{ people: [jordan] }]);
  });

  it('tells only a manager who has seen the record', async () => {
    const url = `/people/${jordan}/seen-by`;
    expect((await open('adviser', url)).statusCode).toBe(403);
    const { statusCode, body } = await open('manager', url);
    expect(statusCode).toBe(200);
    expect(textOf(body)).toMatch(/adviser personal adviser Saw it GET \/people\/:personId/);
    expect((await open('virtualSchool', `/people/${jordan}/timeline`)).statusCode).toBe(403);
  });

  it('records what they do, ends what they did, and keeps both in the timeline', async () => {
    const url = `/people/${jordan}/record/eet-statuses`;
    const first = hiddenIn((await open('adviser', url)).body);
    const neet = await send('adviser', url, { ...first, code: 'G5', ...aDay('start', '2019-01-03') });
    expect([neet.statusCode, neet.headers.location]).toEqual([303, `/people/${jordan}?done=eet-statuses`]);

    const form = (await open('adviser', url)).body;
    expect(textOf(form)).toContain('Now: NEET: other circumstances.');
    const { version } = hiddenIn(form);
    const again = await send('adviser', url, {
      version: version!,
      code: 'F4',
      ...aDay('start', '2019-01-28'),
    });
    expect(again.statusCode).toBe(303);
    const { items } = (await council.get('adviser', `/people/${jordan}/eet-statuses`)).json();
    expect(items.map(({ code, start, end }: Record<string, string>) => [code, start, end])).toEqual([
      ['G5', '2019-01-03', '2019-01-28'],
      ['F4', '2019-01-28', null],
    ]);
    expect(textOf((await open('adviser', `/people/${jordan}?done=eet-statuses`)).body)).toMatch(
      /What they do is recorded.*Apprenticeship, full time since 28 Jan/,
    );
    expect(textOf((await open('adviser', `/people/${jordan}/timeline`)).body)).toMatch(
      /28 Jan 2019 and still EET status : Apprenticeship, full time.*3 Jan 2019 to 28 Jan 2019 EET status : NEET/,
    );
  });

  it('says in words what changed meanwhile, keeps what was typed, and takes it then', async () => {
    const url = `/people/${jordan}/record/eet-statuses`;
    const { version } = hiddenIn((await open('adviser', url)).body);
    const { version: now } = (await council.get('manager', `/people/${jordan}/eet-statuses`)).json();
    await council.send(
      'manager',
      'POST',
      `/people/${jordan}/eet-statuses`,
      { code: 'G4', start: '2019-02-01' },
      now,
    );

    const mine = { code: 'F1', ...aDay('start', '2019-02-04') };
    const stale = await send('adviser', url, { version: version!, ...mine });
    expect(stale.statusCode).toBe(412);
    expect(textOf(stale.body)).toMatch(/Somebody changed this after you opened the form/);
    expect(textOf(stale.body)).toMatch(
      /Changed: end from open to 1 Feb 2019, .* Added: NEET: illness or disability, first day 1 Feb 2019/,
    );
    expect(stale.body).toMatch(/value="F1" selected/);
    expect((await send('adviser', url, { ...hiddenIn(stale.body), ...mine })).statusCode).toBe(303);
  });

  it('names the clash when two overlap, and stores nothing', async () => {
    const url = `/people/${jordan}/record/eet-statuses`;
    const { version } = hiddenIn((await open('adviser', url)).body);
    const before = (await council.get('adviser', `/people/${jordan}/eet-statuses`)).json();
    const clash = await send('adviser', url, {
      version: version!,
      code: 'F2',
      ...aDay('start', '2019-01-01'),
      ...aDay('end', '2019-01-20'),
    });
    expect(clash.statusCode).toBe(422);
    expect(textOf(clash.body)).toMatch(/There is a problem The span from 1 Jan 2019/);
    expect((await council.get('adviser', `/people/${jordan}/eet-statuses`)).json()).toEqual(before);
  });

  it('finds nothing to record under a name of no form', async () => {
    expect((await open('adviser', `/people/${jordan}/record/toString`)).statusCode).toBe(404);
    expect((await open('reviewingOfficer', `/people/${jordan}/record/contacts`)).statusCode).toBe(403);
  });

  describe('an address kept secret', () => {
    let alex: string;
    const begin = {
      start: '2018-03-05',
      legalStatus: 'C2',
      categoryOfNeed: 'N1',
      homePostcode: 'HD1 1AA',
      placement: { code: 'U4', provider: 'PR1', postcode: 'HD4 4DD' },
    };

    beforeAll(async () => {
      alex = council.people.alex;
      await council.owner.query(
        `insert into social_worker_allocation (person_id, worker_id, "start") values ($1, $2, '2018-01-01')`,
        [alex, council.workers.socialWorker],
      );
      await council.owner.query(
        `insert into reviewing_officer_allocation (person_id, worker_id, "start") values ($1, $2, '2018-01-01')`,
        [alex, council.workers.reviewingOfficer],
      );
      const begun = await council.send(
        'socialWorker',
        'POST',
        `/people/${alex}/periods-of-care`,
        begin,
        '0-0',
      );
      expect(begun.statusCode).toBe(201);
      await council.send('socialWorker', 'POST', `/people/${alex}/confidential-addresses`, {
        start: '2018-03-05',
      });
    });

    it('is shown to those with the right, and to nobody else', async () => {
      expect((await open('socialWorker', `/people/${alex}`)).body).toContain('HD4 4DD');
      for (const worker of ['reviewingOfficer', 'analyst', 'virtualSchool'] as const) {
        for (const page of ['', '/timeline']) {
          const { body } = await open(worker, `/people/${alex}${page}`);
          expect(body).not.toMatch(/HD4|miles from home|(in|out)side the district/);
        }
      }
    });

    it('lets a reviewing officer record a review, and no adviser', async () => {
      const url = `/people/${alex}/record/reviews`;
      expect((await open('adviser', `/people/${jordan}/record/reviews`)).statusCode).toBe(403);
      const recorded = await send('reviewingOfficer', `${url}?from=work`, aDay('heldOn', '2019-02-01'));
      expect([recorded.statusCode, recorded.headers.location]).toEqual([
        303,
        `/work?done=reviews&person=${alex}`,
      ]);
      const early = await send('reviewingOfficer', url, {
        ...aDay('heldOn', '2019-02-01'),
        participation: 'PN0',
      });
      expect([early.statusCode, textOf(early.body)]).toEqual([
        422,
        expect.stringContaining('How the child took part must be'),
      ]);
    });

    it('reads the warnings before a move is saved, asks why, and saves it once', async () => {
      const url = `/people/${alex}/move`;
      const draft = {
        ...aDay('start', '2019-02-04'),
        code: 'U4',
        provider: 'PR1',
        postcode: '',
        sameCarer: 'false',
        changeReason: 'CARPL',
        schoolChanges: 'true',
      };
      expect((await open('adviser', url)).statusCode).toBe(403);
      const bad = await send('socialWorker', `${url}/check`, { ...draft, code: '' });
      expect([bad.statusCode, textOf(bad.body).includes('Choose what kind of placement it is')]).toEqual([
        422,
        true,
      ]);

      const first = await send('socialWorker', `${url}/check`, { ...draft, ...aDay('start', '2018-09-03') });
      expect([first.statusCode, textOf(first.body).includes('School would change')]).toEqual([200, true]);
      const saved = await send('socialWorker', url, hiddenIn(first.body));
      expect([saved.statusCode, saved.headers.location]).toEqual([303, `/people/${alex}?done=move`]);

      const second = await send('socialWorker', `${url}/check`, draft);
      expect(textOf(second.body)).toMatch(/This would be the third placement in 12 months.*third-placement/);
      expect(second.body).toContain('name="reason"');
      const before = (await council.get('socialWorker', `/people/${alex}/placements`)).json().items.length;
      const unsaid = await send('socialWorker', url, hiddenIn(second.body));
      expect([unsaid.statusCode, textOf(unsaid.body).includes('Say why the move is made')]).toEqual([
        422,
        true,
      ]);
      const reason = 'The long-term match that the care plan waited for';
      const asked = { ...hiddenIn(unsaid.body), reason };
      for (const _ of [1, 2]) expect((await send('socialWorker', url, asked)).statusCode).toBe(303);
      const { items } = (await council.get('socialWorker', `/people/${alex}/placements`)).json();
      expect(items).toHaveLength(before + 1);
    });
  });

  it('lets somebody see a young person in an emergency, with a reason', async () => {
    const short = await send('stranger', '/break-glass', { childId: 'P001', reason: 'Urgent' });
    expect([
      short.statusCode,
      textOf(short.body).includes('The reason must have 20 to 1000 characters'),
    ]).toEqual([422, true]);
    const reason = 'Out-of-hours call from the police about this young person';
    const nobody = await send('stranger', '/break-glass', { childId: 'P999', reason });
    expect(nobody.statusCode).toBe(422);
    const opened = await send('stranger', '/break-glass', { childId: 'P001', reason });
    expect([opened.statusCode, opened.headers.location]).toEqual([303, `/people/${jordan}?done=glass`]);
    expect((await open('stranger', `/people/${jordan}?done=glass`)).statusCode).toBe(200);
  });
});
