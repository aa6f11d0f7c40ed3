import { DemoIssuer } from '../../src/platform/access/demo-issuer.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

const reason = 'Police at the door, nobody of the team on call';
const tooOld = 'urn:pledgekeeper:problem:sign-in-too-old';

describe('breaking the glass', () => {
  let council: SmallCouncil;

  beforeEach(async () => {
    council = await aSmallCouncil();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await council?.close();
  });

  const open = (worker: Worker, childId = 'P003', why: unknown = reason) =>
    council.send(worker, 'POST', '/break-glass', { childId, reason: why });
  const sees = async (worker: Worker, person: keyof SmallCouncil['people'] = 'noor') =>
    (await council.get(worker, `/people/${council.people[person]}/eet-statuses`)).statusCode === 200;
  const queueOf = async (worker: Worker) => (await council.get(worker, '/break-glass')).json().items;
  const aged = (minutes: number) =>
    council.owner.query(
      `update break_glass set opened_at = opened_at - make_interval(mins => $1), expires_at = expires_at - make_interval(mins => $1)`,
      [minutes],
    );

  it('shows the person to whoever broke it, for an hour, and to nobody else', async () => {
    expect(await sees('adviser')).toBe(false);
    const answer = await open('adviser');
    expect(answer.statusCode).toBe(201);
    const { id, personId, workerId, openedAt, expiresAt } = answer.json();
    expect([personId, workerId]).toEqual([council.people.noor, council.workers.adviser]);
    expect(openedAt).toMatch(/^2019-02-04T08:4[5-9]/);
    expect(Date.parse(expiresAt) - Date.parse(openedAt)).toBe(3_600_000);
    expect(answer.headers.location).toBe(`/api/v1/break-glass/${id}`);
    expect((await council.get('adviser', `/break-glass/${id}`)).json()).toEqual(answer.json());

    expect(await sees('adviser')).toBe(true);
    for (const other of ['colleague', 'manager', 'socialWorker'] as const)
      expect([other, await sees(other)]).toEqual([other, false]);
    await aged(59);
    expect(await sees('adviser')).toBe(true);
    await aged(1);
    expect(await sees('adviser')).toBe(false);
  });

  it.each<[string, unknown]>([
    ['none', null],
    ['of 19 characters', 'x'.repeat(19)],
    ['of blanks', ' '.repeat(30)],
    ['that is no text', 1e30],
  ])('needs a reason: %s', async (_, why) => {
    const answer = await open('adviser', 'P003', why);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors[0].pointer).toBe('#/reason');
    expect(await sees('adviser')).toBe(false);
  });

  it('takes a reason of 20 characters', async () => {
    expect((await open('adviser', 'P003', 'x'.repeat(20))).statusCode).toBe(201);
  });

  it('needs a sign-in of the last five minutes, and one that says when it was', async () => {
    const token = await council.tokenOf('adviser');
    const { signedInAt } = await council.app.get(DemoIssuer).identify(token);
    const at = (seconds: number) =>
      jest.spyOn(Date, 'now').mockReturnValue(signedInAt!.getTime() + seconds * 1_000);
    at(301);
    const late = await open('adviser');
    expect([late.statusCode, late.json().type]).toEqual([401, tooOld]);
    expect(late.headers['www-authenticate']).toContain('max_age="300"');
    // Everything else goes on.
    expect(await sees('adviser', 'jordan')).toBe(true);
    // A token from the future would stay fresh for ever.
    at(-61);
    expect((await open('adviser')).json().type).toBe(tooOld);
    at(300);
    expect((await open('adviser')).statusCode).toBe(201);
    jest.restoreAllMocks();

    const identify = jest.spyOn(council.app.get(DemoIssuer), 'identify');
    identify.mockResolvedValue({ column: 'worker_ref', value: 'colleague' });
    expect((await open('colleague')).json().type).toBe(tooOld);
  });

  it('says of a restricted person what it says of nobody', async () => {
    const [restricted, nobody] = [await open('colleague', 'P004'), await open('colleague', 'P999')];
    expect([restricted.statusCode, nobody.statusCode]).toEqual([404, 404]);
    const { instance: _, ...words } = restricted.json();
    expect(nobody.json()).toMatchObject(words);
    expect(words.type).toBe('urn:pledgekeeper:problem:not-found');
    expect(await queueOf('colleague')).toEqual([]);
  });

  it('no longer shows somebody who has been restricted meanwhile', async () => {
    await open('adviser');
    expect(await sees('adviser')).toBe(true);
    await council.owner.query(`update person set is_restricted = true where child_id = 'P003'`);
    expect(await sees('adviser')).toBe(false);
  });

  it.each([
    'reviewingOfficer',
    'virtualSchool',
    'analyst',
    'boardMember',
    'administrator',
    'program',
  ] as const)('is not for a %s', async (worker) => {
    expect((await open(worker)).statusCode).toBe(403);
    expect((await council.get(worker, '/break-glass')).statusCode).toBe(403);
  });

  it("waits for the manager of whoever broke it and of the person's own team, and is told to nobody else", async () => {
    const { id } = (await open('adviser')).json();
    const listed = [expect.objectContaining({ id, reason, workerName: 'adviser', verdict: null })];
    for (const knows of ['adviser', 'manager', 'otherManager'] as const)
      expect([knows, await queueOf(knows)]).toEqual([knows, listed]);
    for (const stranger of ['colleague', 'socialWorker', 'stranger'] as const) {
      expect([stranger, await queueOf(stranger)]).toEqual([stranger, []]);
      expect((await council.get(stranger, `/break-glass/${id}`)).statusCode).toBe(404);
    }
  });

  it('is reviewed once, by a manager who did not break it', async () => {
    const { id, version } = (await open('manager')).json();
    const review = (worker: Worker, read: string | undefined, verdict = 'justified') =>
      council.send(worker, 'POST', `/break-glass/${id}/review`, { verdict }, read);
    expect((await review('manager', version)).statusCode).toBe(403);
    expect((await review('adviser', version)).statusCode).toBe(403);
    expect((await review('otherManager', undefined)).statusCode).toBe(428);
    expect((await review('otherManager', '1')).statusCode).toBe(412);
    expect((await review('otherManager', version, 'fine')).statusCode).toBe(400);
    const answer = await review('otherManager', version, 'not-justified');
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      expect.objectContaining({
        verdict: 'not-justified',
        reviewedBy: council.workers.otherManager,
        reviewedAt: expect.stringMatching(/^2019-02-04T08:4/),
      }),
    ]);
    expect(answer.headers.etag).toBe(`"${answer.json().version}"`);
    expect(answer.json().version).not.toBe(version);
    expect((await review('otherManager', version)).statusCode).toBe(412);
    expect((await review('otherManager', answer.json().version)).statusCode).toBe(422);
    // Done for the one who reviews, still one's own for the one who broke it.
    expect(await queueOf('otherManager')).toEqual([]);
    expect(await queueOf('manager')).toMatchObject([{ id, verdict: 'not-justified' }]);
  });

  it("stands on the person's record, for their manager, reviewed or not", async () => {
    const { id } = (await open('adviser')).json();
    await aged(60);
    const second = (await open('socialWorker')).json();
    const url = `/people/${council.people.noor}/break-glass`;
    expect((await council.get('otherManager', url)).json()).toMatchObject({
      personId: council.people.noor,
      items: [{ id: second.id }, { id }],
    });
    expect((await council.get('manager', url)).statusCode).toBe(404);
    expect((await council.get('stranger', url)).statusCode).toBe(403);
  });

  it('lists in pages', async () => {
    for (const childId of ['P001', 'P002', 'P003']) await open('socialWorker', childId);
    const all = await queueOf('socialWorker');
    expect(all).toHaveLength(3);
    const first = await council.get('socialWorker', '/break-glass?limit=2');
    expect(first.json()).toEqual({ next: all[1].id, items: all.slice(0, 2) });
    expect(first.headers.link).toBe(`</api/v1/break-glass?limit=2&after=${all[1].id}>; rel="next"`);
    const last = await council.get('socialWorker', `/break-glass?limit=2&after=${all[1].id}`);
    expect([last.json(), last.headers.link]).toEqual([{ next: null, items: all.slice(2) }, undefined]);
    expect((await council.get('socialWorker', '/break-glass?limit=0')).statusCode).toBe(400);
    expect((await council.get('socialWorker', '/break-glass?limit=201')).statusCode).toBe(400);
  });
});
