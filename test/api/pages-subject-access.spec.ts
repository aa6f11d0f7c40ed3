import { aDay, hiddenIn, onPagesOf, textOf } from './on-pages.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

const neighbour = 'Barnaby Wintersmoke';

describe('pages of whoever asks for their own record (J9)', () => {
  let council: SmallCouncil;
  let jordan: string;
  let at: string;
  let one: string;

  const { open, send, says } = onPagesOf(() => council);
  const lines = async () =>
    [
      ...(await open('adviser', `${one}/lines?undecided=true`)).body.matchAll(
        /href="([^"]*\/lines\/[^"]+)"/g,
      ),
    ].map(([, href]) => href!);

  beforeAll(async () => {
    council = await aSmallCouncil();
    jordan = council.people.jordan;
    at = `/people/${jordan}/subject-access`;
    for (const statement of [
      `insert into leaving_care_override (person_id, "start", status, reason)
         values ($1, '2017-06-01', 'former relevant', 'Agreed with ${neighbour}, <b>twice</b>.')`,
      `insert into task (person_id, kind, for_role, because, due_on)
         values ($1, 'visit', 'personal-adviser', 'Ask ${neighbour} for the key', '2019-03-01')`,
    ])
      await council.owner.query(statement, [jordan]);
  });
  afterAll(() => council?.close());

  it.each<[Worker, number]>([
    ['adviser', 200],
    ['manager', 200],
    ['stranger', 404],
    ['otherManager', 404],
    ['analyst', 403],
    ['reviewingOfficer', 403],
    ['boardMember', 403],
    ['program', 403],
  ])('%s is answered %i, as over the API', async (worker, status) => {
    expect((await open(worker, at)).statusCode).toBe(status);
    expect((await council.get(worker, `/people/${jordan}/subject-access-requests`)).statusCode).toBe(status);
    expect((await open(worker, `${at}/new`)).statusCode).toBe(status);
  });

  it('keeps what was typed when the day it came is missing', async () => {
    const refused = await send('adviser', at, { cameAs: 'email' });
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused.body)).toContain('Enter the day it came');
    expect(refused.body).toMatch(/value="email" checked/);
  });

  it('records that they ask, and shows the clock by the rule of 28 February', async () => {
    const asked = await send('adviser', at, { ...aDay('receivedOn', '2019-01-31'), cameAs: 'letter' });
    expect(asked.statusCode).toBe(303);
    one = asked.headers.location!.split('?')[0]!;
    const said = await says('adviser', `${one}?done=asked`);
    expect(said).toContain('That they ask for their record is recorded');
    expect(said).toContain('Due 28 Feb 2019: 24 days left');
    expect(said).toContain('Make sure who asks');
    expect(await says('adviser', '/subject-access')).toMatch(
      /Jordan Testing .*28 Feb 2019 24 days left .*Who asks is not made sure of yet .*You/,
    );
    expect(await says('otherManager', '/subject-access')).toContain('Nobody whom you may see');
  });

  it('is put together for nobody of whom it is not known who they are', async () => {
    const refused = await send('adviser', `${one}/assembly`);
    expect([refused.statusCode, textOf(refused.body).includes('There is a problem')]).toEqual([422, true]);
    const early = await send('adviser', `${one}/identity`, {
      how: 'photo identity',
      ...aDay('checkedOn', '2019-01-30'),
    });
    expect([early.statusCode, textOf(early.body)]).toEqual([
      422,
      expect.stringContaining('The day must be 31 Jan 2019, the day it came, or later'),
    ]);
    expect(early.body).toMatch(/value="photo identity" checked/);
    const identity = { how: 'photo identity', ...aDay('checkedOn', '2019-02-01') };
    expect((await send('adviser', `${one}/identity`, identity)).statusCode).toBe(303);
    expect((await send('adviser', `${one}/assembly`)).headers.location).toBe(`${one}?done=assembly`);
    expect(await says('adviser', one)).toContain('0 of 3 decided');
  });

  it('asks for the reason of two months more, and for a letter within the first month', async () => {
    const late = { ground: 'complex', reason: 'Too short', ...aDay('letterOn', '2019-02-04') };
    const refused = await send('adviser', `${one}/extension`, late);
    expect([refused.statusCode, textOf(refused.body)]).toEqual([
      422,
      expect.stringContaining('The reason must have 20 to 1000 characters'),
    ]);
    expect(refused.body).toContain('>Too short</textarea>');
    const reason = 'Twenty years of records on paper are read for other people’s names.';
    expect((await send('adviser', `${one}/extension`, { ...late, reason })).statusCode).toBe(303);
    const said = await says('adviser', one);
    expect(said).toMatch(/Two months more By the letter of 4 Feb 2019, complex Twenty years/);
    expect(said).toContain('Due 30 Apr 2019');
    expect(said).not.toContain('Take two months more');
  });

  it('shows each line with why it waits, and escapes what it says', async () => {
    const [worker, ...others] = await lines();
    expect(others).toHaveLength(2);
    expect(await says('adviser', worker!)).toMatch(
      /0 of 3 decided.*Names somebody who worked with the person/,
    );
    const { body } = await open('adviser', others[0]!);
    expect(body).toContain('&lt;b&gt;twice&lt;/b&gt;');
    expect(await says('adviser', `${one}/lines`)).toContain('Nothing to decide');
    expect((await open('adviser', `${one}/lines/${jordan}`)).statusCode).toBe(404);
    expect((await open('adviser', `${one}/lines/x`)).statusCode).toBe(404);
  });

  it('takes nothing out without a reason, keeps what was typed, and leads on to the next line', async () => {
    const [worker, words, task] = await lines();
    expect((await send('adviser', worker!, { decision: 'release' })).headers.location).toBe(words);
    const unsaid = await send('adviser', words!, { decision: 'redact', passages: neighbour });
    expect([unsaid.statusCode, textOf(unsaid.body)]).toEqual([
      422,
      expect.stringContaining('Choose the reason that they read'),
    ]);
    expect(unsaid.body).toContain(`>${neighbour}</textarea>`);
    const misspelt = await send('adviser', words!, {
      decision: 'redact',
      reason: 'T1',
      passages: `${neighbour}\r\nBarnabie`,
    });
    expect([misspelt.statusCode, textOf(misspelt.body)]).toEqual([
      422,
      expect.stringContaining('"Barnabie" does not stand in the line'),
    ]);
    const taken = { decision: 'redact', reason: 'T1', passages: `${neighbour}\r\n` };
    expect((await send('adviser', words!, taken)).headers.location).toBe(task);
    expect(await says('adviser', words!)).toContain('They read:');
    expect(await says('adviser', one)).toContain('2 of 3 decided');
    const left = await send('adviser', task!, { decision: 'withhold', reason: 'H1', note: 'Asked them.' });
    expect(left.headers.location).toBe(`${one}?done=decided`);
  });

  it('is let out by a manager who did not work on it, and by nobody else', async () => {
    expect(await says('adviser', one)).toContain('You worked on it, so a manager who did not lets it out');
    expect((await send('adviser', `${one}/release`)).statusCode).toBe(403);
    expect((await send('otherManager', `${one}/release`)).statusCode).toBe(404);
    const key = hiddenIn((await open('manager', one)).body, `${one}/release`);
    for (const _ of [1, 2]) expect((await send('manager', `${one}/release`, key)).statusCode).toBe(303);
    const { body } = await open('manager', `${one}?done=release`);
    expect(textOf(body)).toMatch(/1 in part, 1 left out.*Download the pack/);
    const [, pack] = /href="([^"]+\/pack)"/.exec(body)!;
    const file = await open('adviser', pack!);
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(await says('adviser', '/subject-access')).toContain('Nobody whom you may see waits');
  });

  it('gives in one go the lines that name nobody but workers', async () => {
    const asked = await send('adviser', at, { ...aDay('receivedOn', '2019-02-04'), cameAs: 'phone' });
    one = asked.headers.location!.split('?')[0]!;
    await send('adviser', `${one}/identity`, { how: 'other papers', ...aDay('checkedOn', '2019-02-04') });
    await council.owner.query(
      `insert into contact (person_id, happened_on, kind, succeeded, worker_id) values ($1, '2018-12-09', 'visit', true, $2)`,
      [jordan, council.workers.colleague],
    );
    await send('adviser', `${one}/assembly`);
    expect(await says('adviser', `${one}/lines?undecided=true`)).toContain('2 of them name nobody but those');
    expect((await send('adviser', `${one}/lines/workers`)).statusCode).toBe(303);
    expect(await says('adviser', one)).toContain('2 of 4 decided');
    expect(await lines()).toHaveLength(2);
  });

  it('is passed on, and taken back with the reason', async () => {
    const to = { workerId: council.workers.colleague };
    expect((await send('adviser', `${one}/reviewer`, to)).statusCode).toBe(303);
    expect(await says('adviser', one)).toContain('Works on it colleague');
    const refused = await send('adviser', `${one}/withdraw`, aDay('on', '2019-02-04'));
    expect([refused.statusCode, textOf(refused.body)]).toEqual([
      422,
      expect.stringContaining('Say what they said'),
    ]);
    const back = { ...aDay('on', '2019-02-04'), reason: 'They have their plan, and want no more.' };
    expect((await send('adviser', `${one}/withdraw`, back)).statusCode).toBe(303);
    expect(await says('adviser', one)).toContain('Taken back');
    expect((await open('adviser', `${one}/toString`)).statusCode).toBe(404);
  });
});
