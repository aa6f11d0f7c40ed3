import type { EntityManager } from 'typeorm';
import type { ActionOwner } from '../domain/actions/action-steps.ts';
import { Problem } from '../platform/http/problems.ts';
import { workersNamed } from '../records/voice/workers-named.reader.ts';

/** Who is to do it: a post or a member of staff, one of the two. Throws Problem `cannot-be-so`. */
export async function ownerSent(
  db: EntityManager,
  { post = null, workerId = null }: { post?: string | null; workerId?: string | null },
): Promise<ActionOwner> {
  if (post !== null && workerId === null) return { post, worker: null };
  if (post !== null || workerId === null)
    throw refused(
      '#/post',
      'post must be left out where workerId names a member of staff, and sent where nothing does',
    );
  const id = workerId.toLowerCase();
  const name = (await workersNamed(db, [{ workerId: id }])).get(id);
  if (name === undefined) throw refused('#/workerId', 'workerId must be the id of a member of staff');
  return { post: null, worker: { id, name } };
}

const refused = (pointer: string, detail: string) =>
  new Problem('cannot-be-so', undefined, [{ pointer, detail }]);
