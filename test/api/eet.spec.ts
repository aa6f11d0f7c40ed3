import { randomUUID } from 'node:crypto';
import { aSmallCouncil, type SmallCouncil } from './small-council.ts';

describe('EET statuses', () => {
  let council: SmallCouncil;
  let url: string;

  beforeAll(async () => {
    council = await aSmallCouncil({ now: '2019-02-11T10:05:00Z' });
    url = `/people/${council.people.jordan}/eet-statuses`;
  });
  afterAll(() => council?.close());

  const list = async (query = '') => (await council.get('adviser', url + query)).json();

  it('ends what was so until then, and knows since when it has known', async () => {
    const { version: nothing, items } = await list();
    expect([nothing, items]).toEqual(['0-0', []]);
    const neet = await council.send('adviser', 'POST', url, { code: 'G5', start: '2019-01-03' }, nothing);
    expect(neet.statusCode).toBe(201);
    expect(neet.headers.location).toBe(`/api/v1${url}/${neet.json().id}`);
    const { version } = await list();
    const work = await council.send('adviser', 'POST', url, { code: 'F4', start: '2019-01-28' }, version);
    expect([work.statusCode, work.json()]).toEqual([
      201,
      expect.objectContaining({ code: 'F4', end: null, lastKnownOn: '2019-02-11' }),
    ]);
    expect(work.headers.etag).toBe(`"${work.json().version}"`);
    const after = await list();
    expect(after.items).toMatchObject([
      { code: 'G5', start: '2019-01-03', end: '2019-01-28', lastKnownOn: '2019-01-27' },
      {
        code: 'F4',
        start: '2019-01-28',
        end: null,
        recordedAt: expect.stringMatching(/^2019-02-11T10:0/),
        recordedBy: council.workers.adviser,
      },
    ]);
    expect((await list('?as_at=2019-01-27')).items).toMatchObject([{ code: 'G5' }]);
    expect((await list('?as_at=2019-01-28')).items).toMatchObject([{ code: 'F4' }]);
    expect((await list('?as_at=2019-01-02')).items).toEqual([]);
    expect((await list('?known_at=2019-02-11T10:00:00Z')).items).toEqual([]);
  });

  it('says what has changed to whoever read it before', async () => {
    const { version } = await list();
    await council.send('adviser', 'POST', url, { code: 'F2', start: '2019-02-05' }, version);
    const late = await council.send('adviser', 'POST', url, { code: 'G4', start: '2019-02-06' }, version);
    expect(late.statusCode).toBe(412);
    expect(late.json().changes).toMatchObject([
      { change: 'changed', fields: expect.arrayContaining([{ field: 'end', was: null, is: '2019-02-05' }]) },
      { change: 'added', fields: expect.arrayContaining([{ field: 'code', was: null, is: 'F2' }]) },
    ]);
  });

  it('lets one of twenty win who send at once', async () => {
    const { version, items } = await list();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        council.send(
          'adviser',
          'POST',
          url,
          { code: 'F5', start: '2019-02-10', knownOn: n % 2 ? '2019-02-10' : '2019-02-11' },
          version,
        ),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      201,
      ...Array<number>(19).fill(412),
    ]);
    expect((await list()).items).toHaveLength(items.length + 1);
  });

  it('answers the same key the same, and records once', async () => {
    const { version, items } = await list();
    const headers = { 'if-match': `"${version}"`, 'idempotency-key': randomUUID() };
    const request = {
      method: 'POST' as const,
      url: `/api/v1${url}`,
      headers,
      payload: { code: 'P1', start: '2019-02-11' },
    };
    const [first, again] = [await council.ask('adviser', request), await council.ask('adviser', request)];
    expect([again.statusCode, again.json()]).toEqual([201, first.json()]);
    expect([again.headers.etag, again.headers['idempotency-replayed']]).toEqual([first.headers.etag, 'true']);
    expect((await list()).items).toHaveLength(items.length + 1);
    const other = await council.ask('adviser', { ...request, payload: { code: 'P2', start: '2019-02-11' } });
    expect([other.statusCode, other.json().type]).toEqual([422, 'urn:pledgekeeper:problem:key-used']);
  });

  it('needs the key and the version', async () => {
    const payload = { code: 'F1', start: '2019-02-11' };
    expect((await council.send('adviser', 'POST', url, payload)).statusCode).toBe(428);
    const keyless = {
      method: 'POST' as const,
      url: `/api/v1${url}`,
      payload,
      headers: { 'idempotency-key': '' },
    };
    expect((await council.ask('adviser', keyless)).json().type).toBe('urn:pledgekeeper:problem:key-not-sent');
  });

  it('names what clashes', async () => {
    const { version } = await list();
    const clash = await council.send(
      'adviser',
      'POST',
      url,
      { code: 'F1', start: '2019-01-10', end: '2019-02-01' },
      version,
    );
    expect([clash.statusCode, clash.json().detail]).toEqual([
      422,
      expect.stringContaining('from 2019-01-03 to 2019-01-28 overlaps the one from 2019-01-10'),
    ]);
  });

  it.each([
    'as_at=2019-02-30',
    'known_at=2019-02-30T00:00:00Z',
    'known_at=2019-02-06T02:14:00%2B23:59',
    'known_at=0000-01-01T00:00:00Z',
    'known_at=2019-02-06',
    'known_at=2019-02-11T11:00:00Z',
  ])('names the parameter at fault in %s', async (query) => {
    const answer = await council.get('adviser', `${url}?${query}`);
    expect([answer.statusCode, answer.json().errors]).toEqual([
      400,
      [{ parameter: query.split('=')[0], detail: expect.stringContaining('must be') }],
    ]);
  });

  it('is out of sight to others', async () => {
    for (const worker of ['colleague', 'stranger'] as const)
      expect((await council.get(worker, url)).statusCode).toBe(404);
    expect((await council.get('boardMember', url)).statusCode).toBe(403);
    expect((await council.get('manager', url)).statusCode).toBe(200);
  });
});
