import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';

export type StepKind = 'identity' | 'reviewer' | 'extension' | 'assembled' | 'released' | 'withdrawn';

/** Something that was done about a request; nothing of it is ever changed. */
export interface Step {
  readonly requestId: string;
  readonly kind: StepKind;
  readonly on: PlainDate;
  readonly how: string | null;
  readonly evidenceCameOn: PlainDate | null;
  readonly reason: string | null;
  readonly workerId: string | null;
  readonly assembly: number | null;
  readonly recordedBy: string;
}

export interface RequestRow {
  readonly id: string;
  readonly personId: string;
  readonly receivedOn: PlainDate;
  readonly cameAs: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

export interface PackRow {
  readonly requestId: string;
  readonly sha256: string;
  readonly pages: number;
  readonly released: number;
  readonly redacted: number;
  readonly withheld: number;
}

export interface Found {
  readonly request: RequestRow;
  readonly steps: readonly Step[];
  readonly pack: PackRow | null;
  /** How many lines the last assembly has, how many of them name others, and on how many of those nobody has decided. */
  readonly lines: number;
  readonly namingOthers: number;
  readonly toDecide: number;
}

/** The requests of one person for their own record, or one of them, with all that was done about each; newest first. */
export async function requestsOf(
  db: EntityManager,
  personId: string,
  id: string | null = null,
): Promise<Found[]> {
  const requests = await db.query<RequestRow[]>(
    `select id, person_id as "personId", received_on as "receivedOn", came_as as "cameAs", recorded_at as "recordedAt",
       recorded_by as "recordedBy"
     from subject_access_request where person_id = $1 and ($2::uuid is null or id = $2) order by received_on desc, recorded_at desc, id`,
    [personId, id],
  );
  const ids = requests.map((request) => request.id);
  const steps = await db.query<Step[]>(
    `select request_id as "requestId", kind, "on", how, evidence_came_on as "evidenceCameOn", reason, worker_id as "workerId",
       assembly, recorded_by as "recordedBy"
     from subject_access_step where request_id = any ($1::uuid[]) order by nth`,
    [ids],
  );
  const packs = await db.query<PackRow[]>(
    `select request_id as "requestId", sha256, pages, released, redacted, withheld from subject_access_pack
     where request_id = any ($1::uuid[])`,
    [ids],
  );
  const counts = await db.query<
    (Pick<Found, 'lines' | 'namingOthers' | 'toDecide'> & { requestId: string })[]
  >(
    `select i.request_id as "requestId", count(*)::int as lines, count(i.about_others)::int as "namingOthers",
       (count(*) filter (where i.about_others is not null and not exists (select from subject_access_decision d
         where d.request_id = i.request_id and d.fingerprint = i.fingerprint)))::int as "toDecide"
     from subject_access_item i
     where i.request_id = any ($1::uuid[])
       and i.assembly = (select max(assembly) from subject_access_step s where s.request_id = i.request_id)
     group by i.request_id`,
    [ids],
  );
  return requests.map((request) => {
    const ofIt = <T extends { requestId: string }>(rows: readonly T[]) =>
      rows.filter(({ requestId }) => requestId === request.id);
    const [{ lines, namingOthers, toDecide } = { lines: 0, namingOthers: 0, toDecide: 0 }] = ofIt(counts);
    return { request, steps: ofIt(steps), pack: ofIt(packs)[0] ?? null, lines, namingOthers, toDecide };
  });
}

/** Records that somebody asked for their own record, and who works on it. Gives its id. */
export async function recordRequest(
  db: EntityManager,
  { personId, receivedOn, cameAs }: Pick<RequestRow, 'personId' | 'receivedOn' | 'cameAs'>,
): Promise<string> {
  const id = randomUUID();
  await db.query(
    `insert into subject_access_request (id, person_id, received_on, came_as) values ($1, $2, $3, $4)`,
    [id, personId, receivedOn, cameAs],
  );
  return id;
}

type StepTold = Pick<Step, 'kind' | 'on'> & Partial<Step>;

/** Records what was done about a request. */
export async function recordStep(
  db: EntityManager,
  { id, personId }: Pick<RequestRow, 'id' | 'personId'>,
  { kind, on, how, evidenceCameOn, reason, workerId, assembly }: StepTold,
): Promise<void> {
  await db.query(
    `insert into subject_access_step (request_id, person_id, kind, "on", how, evidence_came_on, reason, worker_id, assembly)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, personId, kind, on, how, evidenceCameOn, reason, workerId, assembly],
  );
}
