import type { EntityManager } from 'typeorm';
import type { Bridge, Step } from './bridge.ts';
import type { Explained, WhyAsked } from './explain.service.ts';
import { isoInstant } from './figure.store.ts';

/** How often the jobs try to work one out. */
export const mostAttempts = 3;

const key = ({ measureId, asAt, fromKnown, toKnown }: WhyAsked, catalogueVersion: string) => [
  measureId,
  asAt,
  fromKnown,
  toKnown,
  catalogueVersion,
];

/** Asks the jobs for it; asked already, it changes nothing. */
export async function askWhy(db: EntityManager, asked: WhyAsked, catalogueVersion: string): Promise<void> {
  await db.query(
    `insert into explanation (measure_id, as_at, from_known, to_known, catalogue_version) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    key(asked, catalogueVersion),
  );
}

/** What became of it; null when nobody asked yet, and `bridge` null until it is worked out. */
export async function explanationOf(
  db: EntityManager,
  asked: WhyAsked,
  catalogueVersion: string,
): Promise<{ id: string; attempts: number; bridge: Bridge | null } | null> {
  const [found] = await db.query(
    `select id, attempts, bridge from explanation
     where measure_id = $1 and as_at = $2 and from_known = $3 and to_known = $4 and catalogue_version = $5`,
    key(asked, catalogueVersion),
  );
  return found ?? null;
}

/** The steps of people whom the asker sees, after one of them, so many and one more; and how many they are in all. */
export async function stepsInSight(
  db: EntityManager,
  explanationId: string,
  { after, limit }: { after?: string; limit: number },
): Promise<{ seen: number; found: (Step & { personId: string; childId: string })[] }> {
  const [{ seen }] = await db.query(
    `select count(*)::int as seen from explanation_step join person_told p on p.id = person_id where explanation_id = $1`,
    [explanationId],
  );
  const rows: { personId: string; childId: string; step: Step }[] = await db.query(
    `select person_id as "personId", p.child_id as "childId", step from explanation_step join person_told p on p.id = person_id
     where explanation_id = $1 and ($2::uuid is null or person_id > $2) order by person_id limit $3`,
    [explanationId, after ?? null, limit + 1],
  );
  return { seen, found: rows.map(({ step, ...person }) => ({ ...person, ...step })) };
}

/**
 * Claims what was asked and nobody is at work on, by a lease of the database's clock. What is to be known up to an instant
 * waits until everything recorded by then is surely visible (`safe`).
 */
export async function claimWhy(
  db: EntityManager,
  catalogueVersion: string,
  safe: string,
  leaseSeconds: number,
): Promise<(WhyAsked & { id: string }) | null> {
  const [rows]: [(WhyAsked & { id: string })[]] = await db.query(
    `update explanation set attempts = attempts + 1, lease_until = clock_timestamp() + make_interval(secs => $3)
     where id = (select id from explanation
       where bridge is null and catalogue_version = $1 and to_known <= $2 and attempts < $4
         and (lease_until is null or lease_until < clock_timestamp())
       order by asked_at limit 1 for update skip locked)
     returning id, measure_id as "measureId", as_at as "asAt", ${isoInstant('from_known')} as "fromKnown", ${isoInstant('to_known')} as "toKnown"`,
    [catalogueVersion, safe, leaseSeconds, mostAttempts],
  );
  return rows[0] ?? null;
}

/** Whether anything was asked that is not worked out. */
export async function isWhyAsked(db: EntityManager, catalogueVersion: string): Promise<boolean> {
  const [{ asked }] = await db.query(
    `select exists (select from explanation where bridge is null and catalogue_version = $1 and attempts < $2) as asked`,
    [catalogueVersion, mostAttempts],
  );
  return asked;
}

/** Keeps what was worked out; worked out twice, it is the same. */
export async function keepExplanation(
  db: EntityManager,
  id: string,
  { bridge, steps }: Explained,
): Promise<void> {
  await db.query(`delete from explanation_step where explanation_id = $1`, [id]);
  const rows = [...steps].map(([personId, step]) => ({ personId, step }));
  await db.query(
    `insert into explanation_step (explanation_id, person_id, step)
     select $1, (s ->> 'personId')::uuid, s -> 'step' from jsonb_array_elements($2::jsonb) s`,
    [id, JSON.stringify(rows)],
  );
  await db.query(`update explanation set bridge = $2 where id = $1`, [id, JSON.stringify(bridge)]);
}
