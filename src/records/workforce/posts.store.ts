import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { PostEnd } from '../../domain/workforce/post-ends.ts';
import type { PageAsked } from '../../platform/http/paging.ts';
import { Problem } from '../../platform/http/problems.ts';
import { Post } from './post.entity.ts';
import { staleWorker } from './workers.store.ts';

export type NewPost = Pick<
  Post,
  'postRef' | 'workerId' | 'role' | 'fte' | 'isAgency' | 'coversVacancy' | 'start'
>;

/** Posts that the asker may read, those that hold on the day where one is asked; by reference, one more than a page. */
export async function postsOn(
  db: EntityManager,
  asAt: PlainDate | null,
  { limit, after }: PageAsked,
): Promise<Post[]> {
  const found: { id: string }[] = await db.query(
    `select id from post
     where ($1::date is null or ("start" <= $1 and ("end" is null or "end" > $1)))
       and ($2::uuid is null or (post_ref, "start") > (select post_ref, "start" from post where id = $2))
     order by post_ref, "start" limit $3`,
    [asAt, after ?? null, limit + 1],
  );
  const posts = await db
    .createQueryBuilder(Post, 'post')
    .whereInIds(found.map(({ id }) => id))
    .orderBy('post.postRef')
    .addOrderBy('post.start')
    .getMany();
  return found.length ? posts : [];
}

/** Throws Problem `not-found`. */
export async function postById(db: EntityManager, id: string): Promise<Post> {
  const found = await db.findOneBy(Post, { id });
  if (!found) throw new Problem('not-found');
  return found;
}

/** Who holds the post and when, or held it. Nobody else adds to it until the transaction ends. */
export async function holdersOf(db: EntityManager, postRef: string): Promise<Post[]> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('post ' || $1, 0))`, [postRef]);
  return db.find(Post, { where: { postRef }, order: { start: 'ASC' } });
}

export async function addPost(db: EntityManager, told: NewPost): Promise<Post> {
  const id = randomUUID();
  await db.insert(Post, { ...told, id, end: null, endedBecause: null });
  return postById(db, id);
}

/** Of a post read at the version. Throws Problem `stale`. */
export async function endPost(
  db: EntityManager,
  { id, version }: Post,
  end: PlainDate,
  endedBecause: PostEnd | null,
): Promise<Post> {
  const { affected } = await db.update(Post, { id, version }, { end, endedBecause });
  if (affected !== 1) throw staleWorker();
  return postById(db, id);
}

/** Throws Problem `stale`. */
export async function withdrawPost(db: EntityManager, { id, version }: Post): Promise<void> {
  const { affected } = await db.delete(Post, { id, version });
  if (affected !== 1) throw staleWorker();
}
