import type { EntityManager } from 'typeorm';
import type { PageAsked } from '../http/paging.ts';
import type { Verdict } from './break-glass.dto.ts';

export interface BrokenGlass {
  id: string;
  personId: string;
  /** Who broke it. */
  workerId: string;
  workerName: string;
  team: string | null;
  reason: string;
  openedAt: Date;
  /** From then on the person is out of their sight again. */
  expiresAt: Date;
  reviewedAt: Date | null;
  reviewedBy: string | null;
  verdict: Verdict | null;
  version: string;
}

const columns = `g.id, g.person_id as "personId", g.worker_id as "workerId", w.name as "workerName", w.team, g.reason,
  g.opened_at as "openedAt", g.expires_at as "expiresAt", g.reviewed_at as "reviewedAt", g.reviewed_by as "reviewedBy", g.verdict,
  g.row_version as version`;

/** Lets the asker see this child for so many minutes. Gives its id; null when there is nobody, or nobody for them. */
export async function breakGlass(
  db: EntityManager,
  childId: string,
  reason: string,
  minutes: number,
): Promise<string | null> {
  const [{ opened }] = await db.query(`select open_break_glass($1, $2, $3) as opened`, [
    childId,
    reason,
    minutes,
  ]);
  return opened;
}

/** One that the asker may know of. */
export async function glassById(db: EntityManager, id: string): Promise<BrokenGlass | undefined> {
  const [found] = await db.query<BrokenGlass[]>(
    `select ${columns} from break_glass g join worker w on w.id = g.worker_id where g.id = $1`,
    [id],
  );
  return found;
}

/** The asker's own, and what the asker is to review; oldest first, one more than a page. */
export async function glassToKnow(db: EntityManager, { limit, after }: PageAsked): Promise<BrokenGlass[]> {
  return db.query(
    `select ${columns} from break_glass g join worker w on w.id = g.worker_id
     where (g.worker_id = asking_worker() or g.reviewed_at is null)
       and ($1::uuid is null or (g.opened_at, g.id) > (select opened_at, id from break_glass where id = $1))
     order by g.opened_at, g.id limit $2`,
    [after ?? null, limit + 1],
  );
}

/** Every time that glass was broken to see this person, the latest first. */
export async function glassOfPerson(db: EntityManager, personId: string): Promise<BrokenGlass[]> {
  return db.query(
    `select ${columns} from break_glass g join worker w on w.id = g.worker_id where g.person_id = $1
     order by g.opened_at desc, g.id`,
    [personId],
  );
}

/** False when it was changed since the version, or the asker may not review it. */
export async function reviewGlass(
  db: EntityManager,
  { id, version }: { id: string; version: string },
  verdict: Verdict,
): Promise<boolean> {
  const [, reviewed] = await db.query(
    `update break_glass set reviewed_at = recorded_now(), reviewed_by = asking_worker(), verdict = $3
     where id = $1 and row_version = $2`,
    [id, version, verdict],
  );
  return reviewed === 1;
}
