import { aDay, hiddenIn, onPagesOf, textOf } from './on-pages.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

// J11: a bus pass, asked for on 3 January 2019, with the manager from the 4th, answered on the 31st: 20 working days.
describe('pages of what young people asked for (J11)', () => {
  let council: SmallCouncil;
  let jordan: string;
  let at: string;

  const { open, send, says } = onPagesOf(() => council);
  const linkTo = async (step: string) => {
    const { body } = await open('adviser', at);
    return new RegExp(`href="([^"]+/${step})"`).exec(body)![1]!;
  };
  const filled = async (worker: Worker, url: string, fields: Record<string, string>) =>
    send(worker, url, { ...hiddenIn((await open(worker, url)).body, url), ...fields });

  beforeAll(async () => {
    council = await aSmallCouncil({ now: '2019-01-31T09:00:00Z' });
    jordan = council.people.jordan;
    at = `/people/${jordan}/requests`;
  });
  afterAll(() => council?.close());

  it.each<[Worker, number, number]>([
    ['adviser', 200, 200],
    ['manager', 200, 200],
    ['analyst', 200, 403],
    ['colleague', 404, 404],
    ['stranger', 404, 404],
    ['reviewingOfficer', 404, 403],
    ['boardMember', 403, 403],
  ])('%s reads them: %i, and records one: %i', async (worker, reads, records) => {
    expect((await open(worker, at)).statusCode).toBe(reads);
    expect((await council.get(worker, at)).statusCode).toBe(reads);
    expect((await open(worker, `${at}/new`)).statusCode).toBe(records);
  });

  it('keeps what was typed when it is not said what they asked for', async () => {
    const refused = await send('adviser', at, aDay('askedOn', '2019-01-03'));
    expect([refused.statusCode, textOf(refused.body)]).toEqual([
      422,
      expect.stringContaining('Choose what they asked for'),
    ]);
    expect(refused.body).toMatch(/name="askedOn-day"[^>]*value="03"/);
  });

  it('records what they asked for, passes it on, and says what they can be told', async () => {
    const asked = await send('adviser', at, { kind: 'bus-pass', ...aDay('askedOn', '2019-01-03') });
    expect(asked.headers.location).toBe(`${at}?done=asked`);
    const passOn = await linkTo('pass-on');
    const nobody = await filled('adviser', passOn, aDay('on', '2019-01-04'));
    expect([nobody.statusCode, textOf(nobody.body)]).toEqual([
      422,
      expect.stringContaining('Choose who has it from now on'),
    ]);
    const to = { workerId: council.workers.manager, ...aDay('on', '2019-01-04') };
    expect((await filled('adviser', passOn, to)).headers.location).toBe(`${at}?done=pass-on`);
    expect(await says('adviser', at)).toContain(
      '“manager has had it since 4 Jan 2019. You asked on 3 Jan 2019, 20 working days ago.”',
    );
  });

  it('stands at the top of the manager’s list once it waits longer than five working days', async () => {
    for (const [name, askedOn] of [
      ['alex', '2019-01-24'],
      ['sami', '2019-01-23'],
    ] as const)
      await council.send('manager', 'POST', `/people/${council.people[name]}/requests`, {
        kind: 'money',
        askedOn,
      });
    expect(await says('manager', '/requests')).toMatch(
      /3 wait, 2 longer than 5 working days.*Jordan Testing .*20 working days Longer.*Sami Testing .*6 working days Longer.*Alex Testing .*5 working days Who has it/,
    );
    expect(await says('otherManager', '/requests')).not.toContain('Jordan');
    expect(await says('adviser', '/requests')).toMatch(/1 waits, 1 longer/);
    expect((await open('analyst', '/requests')).statusCode).toBe(403);
    const { body } = await open('adviser', '/work');
    expect(body).toContain(`href="${at}"`);
  });

  it('says that somebody else changed it meanwhile, and takes it then', async () => {
    const answer = await linkTo('answer');
    const old = hiddenIn((await open('adviser', answer)).body, answer);
    const to = { workerId: council.workers.adviser, ...aDay('on', '2019-01-30') };
    await filled('manager', await linkTo('pass-on'), to);
    const told = { answer: 'yes', ...aDay('answeredOn', '2019-01-31') };
    const stale = await send('adviser', answer, { ...old, ...told });
    expect([stale.statusCode, textOf(stale.body)]).toEqual([
      412,
      expect.stringContaining('Somebody changed this after you opened the form'),
    ]);
    expect(stale.body).toMatch(/value="yes" checked/);
    expect((await send('adviser', answer, { ...hiddenIn(stale.body, answer), ...told })).statusCode).toBe(
      303,
    );
    expect(await says('adviser', at)).toMatch(/Bus pass : Yes, told 31 Jan 2019 .*waited 20 working days/);
    expect(await says('manager', '/requests')).not.toContain('Jordan');
  });

  it('finds nothing to say under a name of no form, or of a request that is another’s', async () => {
    const answer = await linkTo('answer').catch(() => `${at}/${jordan}/answer`);
    expect((await open('adviser', answer)).statusCode).toBe(404);
    expect((await open('adviser', answer.replace('answer', 'toString'))).statusCode).toBe(404);
  });
});

describe('pages of tasks, and of the goodbye at 25 (J10)', () => {
  let council: SmallCouncil;
  let sami: string;
  let at: string;

  const { open, send, says } = onPagesOf(() => council);

  beforeAll(async () => {
    // Sami was born on 29 February 2000: 25 on 1 March 2025.
    council = await aSmallCouncil({ now: '2025-01-30T08:45:00Z' });
    sami = council.people.sami;
    at = `/people/${sami}`;
    await council.owner.query(
      `insert into task (person_id, kind, for_role, because, due_on)
       values ($1, 'plan-review', 'personal-adviser', 'the plan is due for review', '2025-04-15'),
         ($1, 'tell-designated-nurse', 'social-worker', 'Moved on 2025-01-28: tell the designated nurse', '2025-01-29')`,
      [sami],
    );
    await council.owner.query(
      `insert into period_of_care (person_id, "start", "end", ended_because, start_is_known) values ($1, '2014-01-01', '2018-01-31', 'E4', true)`,
      [sami],
    );
    await council.send('colleague', 'POST', `${at}/requests`, { kind: 'money', askedOn: '2025-01-28' });
  });
  afterAll(() => council?.close());

  it('shows an adviser their own tasks, and a manager everybody’s', async () => {
    expect(await says('colleague', `${at}/tasks`)).not.toContain('Moved on');
    expect(await says('manager', `${at}/tasks`)).toContain('Moved on 28 Jan 2025: tell the designated nurse');
    expect(await says('manager', '/tasks')).toMatch(
      /Tell designated nurse .*29 Jan 2025 Overdue .*Plan review/,
    );
    expect(await says('colleague', '/tasks')).not.toContain('nurse');
    expect(await says('adviser', '/tasks')).toContain('Nothing is to be done');
    expect((await open('analyst', '/tasks')).statusCode).toBe(403);
    expect((await open('adviser', `${at}/tasks`)).statusCode).toBe(404);
  });

  it('says that a task is done, once, and not ahead', async () => {
    const [, done] = /href="([^"]+\/done)"/.exec((await open('manager', `${at}/tasks`)).body)!;
    const { version } = hiddenIn((await open('manager', done!)).body, done!);
    const ahead = await send('manager', done!, { version: version!, ...aDay('doneOn', '2025-01-31') });
    expect([ahead.statusCode, textOf(ahead.body)]).toEqual([
      422,
      expect.stringContaining('The day must be 30 Jan 2025 or earlier'),
    ]);
    expect((await open('colleague', done!)).statusCode).toBe(404);
    const today = { version: version!, ...aDay('doneOn', '2025-01-30') };
    expect((await send('manager', done!, today)).headers.location).toBe(`${at}/tasks?done=done`);
    expect((await send('manager', done!, today)).statusCode).toBe(412);
    expect(await says('manager', `${at}/tasks`)).toContain('Tell designated nurse : Done 30 Jan 2025');
  });

  it('lists what to see to, what is open, and until when the record is kept', async () => {
    const said = await says('colleague', `${at}/goodbye`);
    expect(said).toContain('Turns 25 on 1 Mar 2025, in 30 days');
    expect(said).toMatch(/Records Offer to go.*Documents See that.*Contact after 25 Agree/);
    expect(said).toMatch(/Request: Money .*Task: Plan review/);
    expect(said).toMatch(/Kept until 1 Mar 2075 : 75 years from birth/);
    expect((await open('adviser', `${at}/goodbye`)).statusCode).toBe(404);
    expect((await open('analyst', `${at}/goodbye`)).statusCode).toBe(403);
    expect(await says('colleague', at)).not.toContain('This record is closed');
  });
});

describe('the pages of somebody who is 25', () => {
  let council: SmallCouncil;
  let at: string;

  const { open, send, says } = onPagesOf(() => council);
  const linkIn = async (page: string, step: string) =>
    new RegExp(`href="([^"]+/${step})"`).exec((await open('colleague', page)).body)![1]!;
  const filled = async (url: string, fields: Record<string, string>) =>
    send('colleague', url, { ...hiddenIn((await open('colleague', url)).body, url), ...fields });

  beforeAll(async () => {
    council = await aSmallCouncil({ now: '2025-03-01T08:45:00Z' });
    at = `/people/${council.people.sami}`;
    await council.owner.query(
      `insert into task (person_id, kind, for_role, because, due_on) values ($1, 'plan-review', 'personal-adviser', 'the plan is due for review', '2025-04-15')`,
      [council.people.sami],
    );
    await council.send('colleague', 'POST', `${at}/requests`, { kind: 'money', askedOn: '2025-02-27' });
  });
  afterAll(() => council?.close());

  it('are read, and offer to record nothing but to a manager', async () => {
    const said = await says('colleague', at);
    expect(said).toMatch(/closed since 1 Mar 2025, their 25th birthday.*Kept until 1 Mar 2075/);
    expect(said).not.toContain('Record contact');
    expect(await says('manager', at)).toContain('Record contact');
    expect((await send('colleague', `${at}/record/contacts`, {})).statusCode).toBe(403);
  });

  it('let them ask for their own record, as at any age', async () => {
    const asked = await send('colleague', `${at}/subject-access`, {
      ...aDay('receivedOn', '2025-03-01'),
      cameAs: 'email',
    });
    expect(asked.headers.location).toMatch(/subject-access\/.*\?done=asked$/);
    const received = { receivedOn: '2025-03-01', cameAs: 'email' };
    const url = `${at}/subject-access-requests`;
    expect((await council.send('colleague', 'POST', url, received)).statusCode).toBe(201);
  });

  it('let what is open be closed or handed over, with a reason', async () => {
    const page = `${at}/goodbye`;
    const passOn = await linkIn(page, 'pass-on');
    const to = { workerId: council.workers.colleague, ...aDay('on', '2025-03-01') };
    const unsaid = await filled(passOn, to);
    expect([unsaid.statusCode, textOf(unsaid.body)]).toEqual([
      422,
      expect.stringContaining('Say why it is passed on: they have turned 25'),
    ]);
    const because = 'The housing service goes on with it';
    expect((await filled(passOn, { ...to, because })).statusCode).toBe(303);

    const close = await linkIn(page, 'close');
    const why = { because: 'No plan is owed from 25 on', handedTo: 'Kirklees Homes' };
    const day = aDay('closedOn', '2025-03-01');
    expect((await filled(close, { ...day, handedTo: 'Kirklees Homes' })).statusCode).toBe(422);
    expect((await filled(close, { ...day, ...why })).statusCode).toBe(303);
    expect(await says('colleague', `${at}/tasks`)).toContain(
      'Closed 1 Mar 2025: No plan is owed from 25 on. Kirklees Homes does it',
    );
    const said = await says('colleague', page);
    expect(said).toMatch(/Request: Money .*handed over, “The housing service goes on with it”/);
    expect(said).not.toContain('Task:');
  });
});
