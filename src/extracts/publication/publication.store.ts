import type { EntityManager } from 'typeorm';
import type { Change } from './changes.ts';
import type { ExtractVersion } from './versions.store.ts';

/** How often the jobs try to publish what was asked for. */
const mostAttempts = 3;

export async function isPublicationAsked(db: EntityManager): Promise<boolean> {
  const [{ asked }] = await db.query(
    `select exists (select from extract_version where publish_asked_at is not null) as asked`,
  );
  return asked;
}

/**
 * The version that waits longest to be published, counted as begun once more; null when none waits, or somebody is at it. One
 * that was begun too often is given up, and may be asked for again.
 */
export async function nextPublication(db: EntityManager): Promise<string | null> {
  await db.query(
    `update extract_version set publish_asked_at = null,
       problem = 'It could not be published. Tell your administrator to look in the log of the jobs.'
     where id in (select id from extract_version where publish_asked_at is not null and attempts >= $1 for update skip locked)`,
    [mostAttempts],
  );
  const [rows]: [{ id: string }[]] = await db.query(
    `update extract_version set attempts = attempts + 1
     where id = (select id from extract_version where publish_asked_at is not null
       order by publish_asked_at, id limit 1 for update skip locked)
     returning id`,
  );
  return rows[0]?.id ?? null;
}

/** Whether it is ours to publish until this transaction ends: asked for still, and nobody else is at it. */
export async function lockToPublish(db: EntityManager, id: string): Promise<boolean> {
  const rows = await db.query(
    `select from extract_version where id = $1 and publish_asked_at is not null for update skip locked`,
    [id],
  );
  return rows.length === 1;
}

/** It is published from now on, and takes the place of the version before. */
export async function markPublished(
  db: EntityManager,
  { id, replaces }: ExtractVersion,
  changes: readonly Change[] | null,
): Promise<void> {
  await db.query(
    `update extract_version set status = 'published', published_at = recorded_now(), publish_asked_at = null, problem = null,
       changes = $2 where id = $1`,
    [id, changes && JSON.stringify(changes)],
  );
  await db.query(`update extract_version set status = 'superseded' where id = $1`, [replaces]);
}
