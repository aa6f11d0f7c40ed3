import { randomUUID } from 'node:crypto';
import { aSmallCouncil, type SmallCouncil } from './small-council.ts';

// Codes as the Office for National Statistics has them; the postcodes are invented, and near one another.
const postcodes = [
  ['QC1 1AA', 340_000, 556_000, 'E06000063'],
  ['QB1 1AA', 341_000, 557_000, 'E06000064'],
  ['QY1 1AA', 342_000, 556_000, 'E08000016'],
  ['QY1 1AB', 342_000, 555_000, 'E08000038'],
] as const;

const move = { code: 'U4', provider: 'PR4', urn: 'SC123456', changeReason: 'CARPL', schoolChanges: false };

/** What a move is warned of in a council, to a postcode, on a day: the sentences about where it is. */
function ask(authority: string) {
  let council: SmallCouncil;
  beforeAll(async () => {
    council = await aSmallCouncil({ now: '2025-06-02T09:00:00Z', authority });
    for (const row of postcodes)
      await council.owner.query(
        `insert into postcode (postcode, easting, northing, district) values ($1, $2, $3, $4)`,
        [...row],
      );
  });
  afterAll(() => council?.close());

  return async (postcode: string, start: string) => {
    const id = randomUUID();
    await council.owner.query(
      `insert into person (id, child_id, born_on) values ($1::uuid, $1::text, '2012-02-27')`,
      [id],
    );
    for (const statement of [
      `social_worker_allocation (person_id, worker_id, "start") values ($1, '${council.workers.socialWorker}', '2018-01-01')`,
      `period_of_care (person_id, "start", home_postcode, start_is_known) values ($1, '2020-05-04', 'QC1 1AA', true)`,
      `legal_status (person_id, "start", code) values ($1, '2020-05-04', 'C2')`,
      `category_of_need (person_id, "start", code) values ($1, '2020-05-04', 'N1')`,
      `placement (person_id, "start", code, started_because, provider, postcode) values ($1, '2020-05-04', 'U6', 'S', 'PR1', 'QC1 1AA')`,
    ])
      await council.owner.query(`insert into ${statement}`, [id]);
    const answer = await council.send('socialWorker', 'POST', `/people/${id}/placements?dry_run=true`, {
      ...move,
      start,
      postcode,
    });
    const { warnings }: { warnings: { code: string; sentence: string }[] } = answer.json();
    return [
      answer.statusCode,
      ...warnings.filter(({ code }) => /district|far/.test(code)).map(({ sentence }) => sentence),
    ];
  };
}

describe('a council that came of one that was parted', () => {
  const warned = ask('E06000063');

  it('warns of the other half from the day they parted, and not before', async () => {
    expect(await warned('QB1 1AA', '2023-03-31')).toEqual([200]);
    expect(await warned('QB1 1AA', '2023-04-01')).toEqual([200, '0.9 miles from home, outside Cumberland.']);
    expect(await warned('QC1 1AA', '2023-04-01')).toEqual([200]);
  });
});

describe.each(['E08000016', 'E08000038'])('a council that was re-coded, set up as %s', (authority) => {
  const warned = ask(authority);

  it('is itself under both of its codes, before and after', async () => {
    for (const day of ['2025-03-31', '2025-04-01'])
      for (const postcode of ['QY1 1AA', 'QY1 1AB'])
        expect([day, postcode, ...(await warned(postcode, day))]).toEqual([day, postcode, 200]);
    expect(await warned('QC1 1AA', '2025-04-01')).toEqual([200, '0.0 miles from home, outside Barnsley.']);
  });
});
