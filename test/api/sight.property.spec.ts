import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { roles, type Role } from '../../src/platform/access/policy.ts';
import { aSmallCouncil, type SmallCouncil } from './small-council.ts';

const teams = ['North', 'South', null];
const workerRefs = Array.from({ length: 6 }, (_, n) => `asker${n}`);
const children = Array.from({ length: 10 }, (_, n) => `child${n}`);
const allocationTables = [
  'pa_allocation',
  'social_worker_allocation',
  'reviewing_officer_allocation',
] as const;

/** Days from today: a span that is over, that ends today, that goes on, that begins today, or that lies ahead. */
type Days = readonly [from: number, to: number | null];
const span = fc.constantFrom<Days>([-300, -10], [-300, 0], [-300, 1], [-300, null], [0, null], [1, null]);
// The first more than the others, so that whoever asks has something to see.
const worker = fc.oneof(fc.constant(0), fc.nat(workerRefs.length - 1));
const child = fc.nat(children.length - 1);
const held = fc.record({ worker, child, span });

const world = fc.record({
  teams: fc.array(fc.constantFrom(...teams), { minLength: 6, maxLength: 6 }),
  roles: fc.uniqueArray(fc.record({ worker, role: fc.constantFrom(...roles), span }), {
    minLength: 8,
    maxLength: 16,
    // One row for a role from a day on.
    selector: ({ worker: one, role, span: [from] }) => `${one} ${role} ${from}`,
  }),
  allocations: fc.array(fc.record({ table: fc.constantFrom(...allocationTables), worker, child, span }), {
    maxLength: 25,
  }),
  restricted: fc.uniqueArray(child, { maxLength: 4 }),
  sealed: fc.uniqueArray(child, { maxLength: 4 }),
  named: fc.array(held, { maxLength: 8 }),
  glass: fc.array(fc.record({ worker, child, minutes: fc.constantFrom(-1, 30) }), { maxLength: 4 }),
  care: fc.array(fc.record({ child, span, because: fc.constantFrom('E11', 'E12', 'E4A') }), { maxLength: 8 }),
  statuses: fc.uniqueArray(
    fc.record({ child, status: fc.constantFrom('none', 'relevant', 'former relevant') }),
    {
      maxLength: 6,
      selector: ({ child: one }) => one,
    },
  ),
  asker: worker,
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

describe('whom somebody sees over the API', () => {
  let council: SmallCouncil;
  let mayList: readonly Role[];
  const workerIds: string[] = workerRefs.map(() => randomUUID());
  const childIds: string[] = children.map(() => randomUUID());

  beforeAll(async () => {
    council = await aSmallCouncil();
    const { paths } = (await council.ask(null, { url: '/api/openapi.json' })).json();
    mayList = paths['/api/v1/people'].get['x-access'].allow;
    const { owner } = council;
    await owner.query(`select set_config('pledgekeeper.recorded_at', '2019-02-04T08:45:00Z', false)`);
    for (const [n, ref] of workerRefs.entries())
      await owner.query(
        `insert into worker (id, worker_ref, name, is_named_person) values ($1, $2, $2, true)`,
        [workerIds[n], ref],
      );
    await owner.query(
      `insert into worker_role (worker_id, role, "start") select id, 'service', '2018-01-01' from worker where id = any ($1::uuid[])`,
      [workerIds],
    );
    for (const ref of workerRefs) await council.tokenOf(ref as never);
    for (const [n, name] of children.entries())
      await owner.query(`insert into person (id, child_id, born_on) values ($1, $2, '2003-05-05')`, [
        childIds[n],
        name,
      ]);
  });
  afterAll(() => council?.close());

  const rowsOf = (held: readonly { worker: number; child: number; span: Days }[]) =>
    JSON.stringify(
      held.map((one) => ({
        w: workerIds[one.worker],
        p: childIds[one.child],
        from: one.span[0],
        to: one.span[1],
      })),
    );
  const columns = `as r (w uuid, p uuid, "from" int, "to" int)`;

  /** Of spans that overlap only the first can be recorded. */
  const apart = <T extends { child: number; span: Days }>(spans: readonly T[]): T[] =>
    spans.filter((one, n) =>
      spans
        .slice(0, n)
        .every(
          (other) =>
            other.child !== one.child ||
            (other.span[1] ?? 9_999) <= one.span[0] ||
            (one.span[1] ?? 9_999) <= other.span[0],
        ),
    );

  async function make(given: World): Promise<void> {
    const { owner } = council;
    // Sealed first, so that whatever is recorded afterwards, by an import say, does not open it.
    await owner.query(`delete from sealing where person_id = any ($1::uuid[])`, [childIds]);
    await owner.query(
      `insert into sealing (person_id, adopted_on, because, was_restricted, sealed_by)
       select p, london_today() - 300, 'adopted', false, $2 from unnest($1::uuid[]) p`,
      [given.sealed.map((n) => childIds[n]), council.workers.manager],
    );
    await owner.query('begin');
    for (const table of [
      ...allocationTables,
      'named_access',
      'break_glass',
      'period_of_care',
      'leaving_care_status',
    ])
      await owner.query(`delete from ${table} where person_id = any ($1::uuid[])`, [childIds]);
    await owner.query(`delete from worker_role where worker_id = any ($1::uuid[])`, [workerIds]);
    await owner.query(
      `update worker w set team = t.team from unnest($1::uuid[], $2::text[]) t (id, team) where w.id = t.id`,
      [workerIds, given.teams],
    );
    await owner.query(`update person set is_restricted = id = any ($2::uuid[]) where id = any ($1::uuid[])`, [
      childIds,
      [...given.restricted, ...given.sealed].map((n) => childIds[n]),
    ]);
    await owner.query(
      `insert into worker_role (worker_id, role, "start", "end") select w, role, london_today() + "from", london_today() + "to"
       from jsonb_to_recordset($1::jsonb) as r (w uuid, role text, "from" int, "to" int)`,
      [
        JSON.stringify(
          given.roles.map((one) => ({
            w: workerIds[one.worker],
            role: one.role,
            from: one.span[0],
            to: one.span[1],
          })),
        ),
      ],
    );
    for (const table of allocationTables)
      await owner.query(
        `insert into ${table} (worker_id, person_id, "start", "end") select w, p, london_today() + "from", london_today() + "to" from jsonb_to_recordset($1::jsonb) ${columns}`,
        [rowsOf(apart(given.allocations.filter((one) => one.table === table)))],
      );
    await owner.query(
      `insert into named_access (worker_id, person_id, "start", "end") select distinct on (w, p, "from") w, p, london_today() + "from", london_today() + "to" from jsonb_to_recordset($1::jsonb) ${columns} order by w, p, "from"`,
      [rowsOf(given.named)],
    );
    await owner.query(
      `insert into break_glass (worker_id, person_id, reason, opened_at, expires_at)
       select w, p, 'somebody has to be found tonight', recorded_now() - interval '1 hour', recorded_now() + make_interval(mins => minutes)
       from jsonb_to_recordset($1::jsonb) as r (w uuid, p uuid, minutes int)`,
      [
        JSON.stringify(
          given.glass.map((one) => ({
            w: workerIds[one.worker],
            p: childIds[one.child],
            minutes: one.minutes,
          })),
        ),
      ],
    );
    await owner.query(
      `insert into period_of_care (person_id, "start", "end", start_is_known, ended_because)
       select p, london_today() + "from", london_today() + "to", true, case when "to" is not null then because end
       from jsonb_to_recordset($1::jsonb) as r (p uuid, "from" int, "to" int, because text)`,
      [
        JSON.stringify(
          apart(given.care).map(({ child: one, span: [from, to], because }) => ({
            p: childIds[one],
            from,
            to,
            because,
          })),
        ),
      ],
    );
    await owner.query(
      `insert into leaving_care_status (person_id, status, because) select p, status, 'told' from jsonb_to_recordset($1::jsonb) as r (p uuid, status text)`,
      [JSON.stringify(given.statuses.map((one) => ({ p: childIds[one.child], status: one.status })))],
    );
    await owner.query('commit');
  }

  /** Whom the asker should see, child by child, as the policy reads in words; by the owner, whom no row-level security stops. */
  async function oracle(asker: number): Promise<string[]> {
    const { rows } = await council.owner.query(
      `with me as (select id, team, array(select role from worker_role where worker_id = worker.id
           and daterange("start", "end") @> london_today() and role = any ($3)) as acts from worker where id = $1),
         open as (${allocationTables.map((table) => `select person_id, worker_id from ${table} where daterange("start", "end") @> london_today()`).join(' union ')})
       select p.id from person p, me where p.id = any ($2::uuid[]) and (
           'performance-analyst' = any (acts)
           or (acts && '{social-worker,personal-adviser,team-manager,reviewing-officer}' and (p.id, me.id) in (select person_id, worker_id from open))
           or ('team-manager' = any (acts) and (
             exists (select from open join worker w on w.id = worker_id where person_id = p.id and w.team = me.team)
             or (not exists (select from open where person_id = p.id) and (
               not exists (select from period_of_care c where c.person_id = p.id)
               or exists (select from period_of_care c where c.person_id = p.id and daterange(c."start", c."end") @> london_today())
               or exists (select from period_of_care c where c.person_id = p.id and c.ended_because in ('E11', 'E12'))
               or exists (select from leaving_care_status s where s.person_id = p.id and status <> 'none')))))
           or (acts && '{social-worker,personal-adviser,team-manager,reviewing-officer}' and exists (select from sealing s where s.person_id = p.id))
           or ('virtual-school' = any (acts) and exists (select from period_of_care c where c.person_id = p.id and daterange(c."start", c."end") @> london_today()))
           or (acts && '{social-worker,personal-adviser,team-manager}' and exists (select from break_glass b where b.person_id = p.id and b.worker_id = me.id and expires_at > recorded_now())))
         and (not p.is_restricted or exists (select from named_access n where n.person_id = p.id and n.worker_id = me.id and daterange(n."start", n."end") @> london_today()))
       order by 1`,
      [workerIds[asker], childIds, mayList],
    );
    return rows.map(({ id }) => id);
  }

  it('is whom the policy says, in five hundred councils', async () => {
    let sawSomebody = 0;
    let sawSealed = 0;
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        await make(given);
        const expected = await oracle(given.asker);
        const answer = await council.ask(workerRefs[given.asker] as never, {
          url: '/api/v1/people?limit=200',
        });
        const isAllowed = given.roles.some(
          ({ worker: one, role, span: [from, to] }) =>
            one === given.asker && from <= 0 && (to === null || to > 0) && mayList.includes(role),
        );
        expect(answer.statusCode).toBe(isAllowed ? 200 : 403);
        const seen = isAllowed
          ? answer.json().items.map(({ personId }: { personId: string }) => personId)
          : [];
        const ours = new Set(childIds);
        expect(seen.filter((id: string) => ours.has(id)).toSorted()).toEqual(expected);
        if (expected.length) sawSomebody += 1;
        if (given.sealed.some((n) => expected.includes(childIds[n]!))) sawSealed += 1;
        for (const [n, id] of childIds.entries()) {
          if (n > 1) break;
          const { statusCode } = await council.ask(workerRefs[given.asker] as never, {
            url: `/api/v1/people/${id}`,
          });
          expect([n, statusCode]).toEqual([n, !isAllowed ? 403 : expected.includes(id) ? 200 : 404]);
        }
      }),
      { numRuns: 500 },
    );
    expect(sawSomebody).toBeGreaterThan(100);
    expect(sawSealed).toBeGreaterThan(10);
  });
});
