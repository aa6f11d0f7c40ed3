import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Role } from '../../src/platform/access/policy.ts';
import type { Plan } from '../../src/plans/plan.ts';
import type { ExportKind } from '../../src/returns/exports/export-kind.ts';
import { aDatabase } from '../database/database.ts';
import { session } from '../db/session.ts';
import { openApi } from './open-api.ts';

/** Two leaving-care teams, one of each other role, and a program. */
export const staff = {
  adviser: ['personal-adviser', 'North'],
  colleague: ['personal-adviser', 'North'],
  stranger: ['personal-adviser', 'South'],
  manager: ['team-manager', 'North'],
  otherManager: ['team-manager', 'South'],
  socialWorker: ['social-worker', 'Children North'],
  reviewingOfficer: ['reviewing-officer', 'Reviewing'],
  virtualSchool: ['virtual-school', 'School'],
  analyst: ['performance-analyst', 'Performance'],
  boardMember: ['board-member', 'Board'],
  partner: ['partner', 'Partnership'],
  administrator: ['administrator', 'Systems'],
  program: ['service', 'Systems'],
} as const satisfies Record<string, readonly [Role, string]>;
export type Worker = keyof typeof staff;

/** `adviser` has Jordan (own), `colleague` has Sami, `stranger` has Noor; Robin is adviser's and restricted, nobody has Alex. */
const young = {
  jordan: ['P001', 'Jordan', '1999-06-01', 'adviser'],
  sami: ['P002', 'Sami', '2000-02-29', 'colleague'],
  noor: ['P003', 'Noor', '1999-11-20', 'stranger'],
  robin: ['P004', 'Robin', '2000-01-10', 'adviser'],
  alex: ['P005', 'Alex', '2004-03-03', null],
} as const;
export type Person = keyof typeof young;

/**
 * A council small enough to know by heart, in a database of its own, with its whole API. It is Monday 4 February 2019, 08:45,
 * in it, and it is Kirklees, unless said otherwise. Everybody has been there since 2018; nobody is in care.
 */
export async function aSmallCouncil({
  now = '2019-02-04T08:45:00Z',
  authority = 'E08000034',
  kinds,
  plans,
  environment = {},
}: {
  now?: string;
  authority?: string;
  kinds?: readonly ExportKind[];
  plans?: readonly Plan[];
  environment?: Record<string, string>;
} = {}) {
  const place = await aDatabase();
  const owner = await session(place.owner);
  await owner.query(`update deployment set is_demo = true`);
  await owner.query(`select set_config('pledgekeeper.recorded_at', '2018-01-02T09:00:00Z', false)`);
  for (const [ref, [role, team]] of Object.entries(staff)) {
    const { rows } = await owner.query(
      `insert into worker (worker_ref, name, team, is_named_person) values ($1, $1, $2, true) returning id`,
      [ref, team],
    );
    await owner.query(`insert into worker_role (worker_id, role, "start") values ($1, $2, '2018-01-01')`, [
      rows[0].id,
      role,
    ]);
  }
  const people = Object.fromEntries(Object.keys(young).map((name) => [name, randomUUID()])) as Record<
    Person,
    string
  >;
  for (const [name, [child, givenName, bornOn, worker]] of Object.entries(young)) {
    const id = people[name as Person];
    await owner.query(
      `insert into person (id, child_id, born_on, given_name, family_name, is_restricted) values ($1, $2, $3, $4, 'Testing', $5)`,
      [id, child, bornOn, givenName, name === 'robin'],
    );
    if (worker)
      await owner.query(
        `insert into pa_allocation (person_id, worker_id, "start") select $1, id, '2018-01-01' from worker where worker_ref = $2`,
        [id, worker],
      );
  }
  const workers = Object.fromEntries(
    (await owner.query<{ ref: Worker; id: string }>('select worker_ref as ref, id from worker')).rows.map(
      ({ ref, id }) => [ref, id],
    ),
  ) as Record<Worker, string>;

  const api = await openApi<Worker>(place, now, { LOCAL_AUTHORITY: authority, ...environment }, kinds, plans);
  const close = async () => {
    await api.app.close();
    await owner.end();
    await place.drop();
  };
  return { ...api, place, owner: owner as Client, people, workers, close };
}
export type SmallCouncil = Awaited<ReturnType<typeof aSmallCouncil>>;
