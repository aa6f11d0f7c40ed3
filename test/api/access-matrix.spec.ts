import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { roles, type Role } from '../../src/platform/access/policy.ts';
import { sight, type Relation } from '../../src/platform/access/sight.ts';
import { operationsOf, type Operation } from './operations.ts';
import { aSmallCouncil, staff, type SmallCouncil, type Worker } from './small-council.ts';

/** Who a person is to the asker: theirs, a colleague's of the same team, another team's; theirs but restricted; nobody at all. */
const written = ['own', 'same team', 'other team', 'restricted', 'unknown'] as const;
/** Theirs until sealed; the same, and the asker named for it: who is let in then is whoever may see anybody at all. */
const standings = [...written, 'sealed', 'named for it'] as const;
type Standing = (typeof standings)[number];
type Verdict = 'not signed in' | 'refused' | 'not found' | 'let in';
const statusOf: Partial<Record<Verdict, number>> = { 'not signed in': 401, refused: 403, 'not found': 404 };

const shownTo: Record<Relation, readonly Standing[]> = {
  everyone: ['own', 'same team', 'other team', 'named for it'],
  allocated: ['own'],
  'my team': ['own', 'same team'],
  // Everybody here is allocated and in care, and no glass is broken.
  unallocated: [],
  'in care': ['own', 'same team', 'other team', 'named for it'],
  'broken glass': [],
  'named for a sealed record': ['named for it'],
};

type Ruled = Pick<Operation, 'name' | 'rule' | 'parameters'>;

function declared({ rule, parameters }: Ruled, role: Role | null, standing: Standing): Verdict {
  if ('open' in rule) return 'let in';
  if (!role) return 'not signed in';
  if (!rule.allow.includes(role)) return 'refused';
  if (!parameters.includes('personId')) return 'let in';
  return sight[role].some((relation) => shownTo[relation].includes(standing)) ? 'let in' : 'not found';
}

/** A line an operation: which roles it lets in, and to whom. */
function lineOf(operation: Ruled): string {
  if ('open' in operation.rule) return `${operation.name}: everybody. ${operation.rule.open}`;
  const cells = roles.flatMap((role) => {
    const shown = written.filter((standing) => declared(operation, role, standing) === 'let in');
    if (!shown.length) return [];
    return operation.parameters.includes('personId') ? [`${role} (${shown.join(', ')})`] : [role];
  });
  return `${operation.name}: ${cells.join('; ') || 'nobody'}`;
}

const workerIn = (role: Role): Worker =>
  (Object.keys(staff) as Worker[]).find((worker) => staff[worker][0] === role)!;

describe('the access matrix', () => {
  let council: SmallCouncil;
  let operations: Operation[];
  const people = new Map<Role | null, Record<Standing, string>>();
  const found = new Map<string, Verdict>();
  const cell = ({ name }: Ruled, role: Role | null, standing: Standing) =>
    `${name} | ${role ?? 'none'} | ${standing}`;

  beforeAll(async () => {
    council = await aSmallCouncil();
    const document = (await council.ask(null, { url: '/api/openapi.json' })).json() as OpenAPIObject;
    operations = operationsOf(document);
    for (const role of roles) people.set(role, await somebodyOfEach(workerIn(role)));
    people.set(null, people.get('personal-adviser')!);
    for (const operation of operations)
      for (const role of [...roles, null])
        for (const standing of standings)
          found.set(
            cell(operation, role, standing),
            await verdict(operation, role, people.get(role)![standing]),
          );
  });
  afterAll(() => council?.close());

  async function somebodyOfEach(worker: Worker): Promise<Record<Standing, string>> {
    const me = council.workers[worker];
    const allocated = async (to: string, isRestricted = false) => {
      const id = randomUUID();
      await council.owner.query(
        `insert into person (id, child_id, born_on, is_restricted) values ($1::uuid, $1::text, '2003-05-05', $2)`,
        [id, isRestricted],
      );
      await council.owner.query(
        `insert into period_of_care (person_id, "start", start_is_known) values ($1, '2018-02-01', true)`,
        [id],
      );
      await council.owner.query(
        `insert into pa_allocation (person_id, worker_id, "start") values ($1, $2, '2018-02-01')`,
        [id, to],
      );
      return id;
    };
    const sealed = async () => {
      const id = await allocated(me);
      await council.owner.query(
        `insert into sealing (person_id, adopted_on, because, was_restricted, sealed_by) values ($1, '2019-01-10', 'adopted', false, $2)`,
        [id, council.workers.manager],
      );
      return id;
    };
    const named = await sealed();
    await council.owner.query(
      `insert into named_access (person_id, worker_id, "start", because) values ($1, $2, '2019-01-11', 'to answer a request')`,
      [named, me],
    );
    return {
      own: await allocated(me),
      'same team': await allocated(await aWorkerOf(staff[worker][1])),
      'other team': await allocated(await aWorkerOf('Elsewhere')),
      restricted: await allocated(me, true),
      unknown: randomUUID(),
      sealed: await sealed(),
      'named for it': named,
    };
  }

  async function aWorkerOf(team: string): Promise<string> {
    const { rows } = await council.owner.query(
      `insert into worker (worker_ref, name, team, is_named_person) values (gen_random_uuid()::text, 'Somebody', $1, true) returning id`,
      [team],
    );
    return rows[0].id;
  }

  /** What the guard decided; what a handler then says of the body, or of an id further on, is no matter of access. */
  async function verdict(operation: Operation, role: Role | null, personId: string): Promise<Verdict> {
    const answer = await council.ask(role && workerIn(role), operation.about(personId));
    const access = council.verdicts.get(answer.headers['x-request-id'] as string)!;
    const decided: Verdict =
      'open' in access.rule
        ? 'let in'
        : !access.who
          ? 'not signed in'
          : !access.who.acting.length
            ? 'refused'
            : operation.parameters.includes('personId') && !access.people.has(personId)
              ? 'not found'
              : 'let in';
    const expected = statusOf[decided] ?? expect.not.stringMatching(/^5/);
    const status = statusOf[decided] ? answer.statusCode : String(answer.statusCode);
    expect([cell(operation, role, 'own'), status]).toEqual([cell(operation, role, 'own'), expected]);
    return decided;
  }

  const mismatches = (matrix: readonly Ruled[]) =>
    matrix.flatMap((operation) =>
      [...roles, null].flatMap((role) =>
        standings
          .filter(
            (standing) => found.get(cell(operation, role, standing)) !== declared(operation, role, standing),
          )
          .map((standing) => cell(operation, role, standing)),
      ),
    );

  it('has every cell of every operation as the policy declares it', () => {
    expect(found.size).toBe(operations.length * (roles.length + 1) * standings.length);
    expect(mismatches(operations)).toEqual([]);
  });

  it('is written down, so that a change of the policy is seen by whoever reads the change', () => {
    const file = join(__dirname, 'access-matrix.txt');
    const lines = `${operations.map(lineOf).toSorted().join('\n')}\n`;
    if (process.env.WRITE_ACCESS_MATRIX) writeFileSync(file, lines);
    expect(lines).toBe(readFileSync(file, 'utf8'));
  });

  it('turns red when a rule is removed or another role is let in', () => {
    const [one, ...others] = operations.filter(({ rule }) => 'allow' in rule);
    const opened: Ruled = { ...one!, rule: { open: 'by mistake' } };
    expect(mismatches([opened, ...others]).length).toBeGreaterThan(0);
    const target = operations.find(({ name }) => name === 'POST /api/v1/people/{personId}/eet-statuses')!;
    const widened: Ruled = {
      ...target,
      rule: { allow: [...('allow' in target.rule ? target.rule.allow : []), 'board-member'] },
    };
    expect(mismatches([widened])).toEqual(
      standings.map((standing) => cell(widened, 'board-member', standing)),
    );
  });

  it('gives of somebody out of sight the very answer it gives of nobody', async () => {
    const { 'other team': hidden, unknown } = people.get('personal-adviser')!;
    for (const operation of operations.filter(({ parameters }) => parameters.includes('personId'))) {
      const [one, other] = [
        await council.ask('adviser', operation.about(hidden)),
        await council.ask('adviser', operation.about(unknown)),
      ];
      const said = ({ instance: _, ...problem }: Record<string, unknown>) => problem;
      expect([operation.name, said(one.json())]).toEqual([operation.name, said(other.json())]);
      expect(Object.keys(one.headers).toSorted()).toEqual(Object.keys(other.headers).toSorted());
    }
  });
});
