import type { EntityManager } from 'typeorm';
import { FormRefused, problemOf, type Problem, type ProblemCode } from '../../platform/http/problems.ts';

/** What whoever filled in a form can put right, in it or beside it. */
const putRightInForm: readonly ProblemCode[] = [
  'cannot-be-so',
  'overlaps',
  'stale',
  'contradicts-the-record',
  'already-published',
  'checklist-blocks',
  'out-of-turn',
  'own-work',
];

/**
 * Does what a form asks for. What is refused undoes itself alone, so that `again` can still read the record and show the form
 * with all that was typed and what is wrong with it; it goes out with the status of the refusal. Throws whatever nobody at a form puts right.
 */
export async function doAsked(
  db: EntityManager,
  act: (db: EntityManager) => Promise<unknown>,
  again: (problem: Problem) => Promise<string>,
): Promise<void> {
  try {
    await db.transaction(act);
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (!putRightInForm.includes(problem.code)) throw thrown;
    throw new FormRefused(problem, await again(problem));
  }
}
