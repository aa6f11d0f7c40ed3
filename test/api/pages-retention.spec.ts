import { randomUUID } from 'node:crypto';
import { DemoIssuer } from '../../src/platform/access/demo-issuer.ts';
import { hiddenIn, onPagesOf, textOf } from './on-pages.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

describe('pages of how long records are kept', () => {
  let council: SmallCouncil;
  const old = randomUUID();
  const { open, send, says } = onPagesOf(() => council);
  const reason = 'A claim was brought, and our solicitor asks for the file';

  beforeAll(async () => {
    council = await aSmallCouncil();
    await council.owner.query(
      `insert into person (id, child_id, born_on, given_name) values ($1, 'OLD1', '1943-11-20', 'Ottoline')`,
      [old],
    );
  });
  afterAll(() => council?.close());

  it.each<[Worker, number, number]>([
    ['administrator', 200, 422],
    ['analyst', 200, 403],
    ['manager', 403, 403],
    ['adviser', 403, 403],
    ['boardMember', 403, 403],
  ])('%s reads them: %i, and places a hold: %i', async (worker, reads, places) => {
    for (const page of ['/retention', '/retention/holds'])
      expect((await open(worker, page)).statusCode).toBe(reads);
    expect((await send(worker, '/retention/holds')).statusCode).toBe(places);
  });

  it('name nobody, but by our own id', async () => {
    const { body } = await open('administrator', '/retention');
    expect(body).toContain(old);
    expect(body).not.toMatch(/OLD1|Ottoline/);
    expect(textOf(body)).toContain('75 years from birth, 20 Nov 1943');
    const { rows } = await council.owner.query(
      `select distinct people from audit where operation = 'GET /retention' and status = 200 and people <> '{}'`,
    );
    expect(rows).toEqual([{ people: [old] }]);
  });

  it('hold a record with a reason, which is kept when nobody has the reference', async () => {
    const at = '/retention/holds';
    const nobody = await send('administrator', at, { childId: 'NOBODY', kind: 'legal', reason });
    expect([nobody.statusCode, textOf(nobody.body)]).toEqual([
      422,
      expect.stringContaining('The reference is nobody’s on the record'),
    ]);
    expect(nobody.body).toContain(`>${reason}</textarea>`);
    const placed = await send('administrator', at, { childId: 'OLD1', kind: 'legal', reason });
    expect(placed.headers.location).toBe(`${at}?done=placed`);
    expect(await says('administrator', '/retention')).toMatch(/Held: Held legal/);
    expect((await open('administrator', '/retention')).body).not.toContain('action="/retention/lists"');
    const refused = await send('administrator', '/retention/lists');
    expect([refused.statusCode, textOf(refused.body)]).toEqual([
      422,
      expect.stringContaining('Nobody is due today whom no hold keeps'),
    ]);

    const [, lift] = /href="([^"]+\/lift)"/.exec((await open('administrator', at)).body)!;
    expect((await open('analyst', at)).body).not.toContain('/lift');
    expect((await open('analyst', lift!)).statusCode).toBe(403);
    const { version } = hiddenIn((await open('administrator', lift!)).body, lift!);
    const unsaid = await send('administrator', lift!, { version: version! });
    expect([unsaid.statusCode, textOf(unsaid.body)]).toEqual([
      422,
      expect.stringContaining('Say why it may be erased again'),
    ]);
    const lifted = await send('administrator', lift!, { version: version!, because: 'The claim is settled' });
    expect(lifted.headers.location).toBe(`${at}?done=lifted`);
    expect(await says('administrator', at)).toContain('The claim is settled');
  });

  it('take a list from nobody who signed in more than five minutes ago', async () => {
    const token = await council.tokenOf('administrator');
    const { signedInAt } = await council.app.get(DemoIssuer).identify(token);
    jest.spyOn(Date, 'now').mockReturnValue(signedInAt!.getTime() + 301_000);
    const late = await send('administrator', '/retention/lists');
    expect([late.statusCode, textOf(late.body)]).toEqual([
      401,
      expect.stringContaining('Sign in again for this'),
    ]);
    expect((await open('administrator', '/retention')).statusCode).toBe(200);
    jest.restoreAllMocks();
  });

  it('are proposed by one and confirmed by another', async () => {
    expect((await send('analyst', '/retention/lists')).statusCode).toBe(403);
    const key = hiddenIn((await open('administrator', '/retention')).body, '/retention/lists');
    const proposed = await send('administrator', '/retention/lists', key);
    expect(proposed.headers.location).toBe('/retention?done=proposed');
    // What is about somebody out of sight is not answered twice; it is recorded once all the same.
    expect((await send('administrator', '/retention/lists', key)).statusCode).toBe(404);
    const lists = await council.owner.query(`select id from retention_list`);
    expect(lists.rows).toHaveLength(1);
    const confirm = `/retention/lists/${lists.rows[0].id}/confirm`;
    const own = await open('administrator', '/retention');
    expect(textOf(own.body)).toContain('You proposed it, so somebody else confirms it');
    expect(own.body).not.toContain(confirm);
    expect((await send('administrator', confirm, { version: '1' })).statusCode).toBe(403);
    const fields = hiddenIn((await open('analyst', '/retention')).body, confirm);
    const stale = await send('analyst', confirm, { version: '1' });
    expect(stale.statusCode).toBe(412);
    expect((await send('analyst', confirm, fields)).headers.location).toBe('/retention?done=confirmed');
    expect(await says('analyst', '/retention')).toContain('Confirmed by analyst');
  });
});

describe('the page of broken glass', () => {
  let council: SmallCouncil;
  const { open, send, says } = onPagesOf(() => council);
  const at = '/break-glass/reviews';

  beforeAll(async () => {
    council = await aSmallCouncil();
    for (const worker of ['colleague', 'manager'] as const)
      await council.send(worker, 'POST', '/break-glass', {
        childId: worker === 'manager' ? 'P003' : 'P001',
        reason: 'Out-of-hours call from the police about this child',
      });
  });
  afterAll(() => council?.close());

  it('shows a manager what waits, and not their own', async () => {
    const said = await says('manager', at);
    expect(said).toMatch(/colleague North .*Jordan Testing .*Out-of-hours call/);
    expect(said).not.toContain('Noor');
    expect(await says('otherManager', at)).toMatch(/manager North .*Noor Testing/);
    expect((await open('adviser', at)).statusCode).toBe(403);
    expect((await open('analyst', at)).statusCode).toBe(403);
  });

  it('is reviewed once, by a manager who did not break it', async () => {
    const [, one] = /href="(\/break-glass\/reviews\/[^"]+)"/.exec((await open('manager', at)).body)!;
    const fields = hiddenIn((await open('manager', one!)).body, one!);
    const unsaid = await send('manager', one!, fields);
    expect([unsaid.statusCode, textOf(unsaid.body)]).toEqual([
      422,
      expect.stringContaining('Choose whether it had to be'),
    ]);
    expect((await open('otherManager', one!)).statusCode).toBe(404);
    const said = { ...fields, verdict: 'justified' };
    expect((await send('manager', one!, said)).headers.location).toBe(`${at}?done=reviewed`);
    expect(
      (await send('manager', one!, { verdict: 'not-justified', version: fields['version']! })).statusCode,
    ).toBe(412);
    expect(await says('manager', at)).toContain('Nothing waits for your review');
  });
});
