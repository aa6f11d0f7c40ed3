import type { EntityManager } from 'typeorm';
import { categoryOfNeedCodes } from '../../domain/codes/category-of-need.codes.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { codeInUse, refuse } from '../facts/checks.ts';
import { categoriesOfNeed, isUndisputed, mustBeUndisputed } from './care.store.ts';
import type { CategoryOfNeed } from './category-of-need.entity.ts';

/**
 * Corrects why a child is looked after. What was wrong where it changed in the middle of a stay (rule 504) becomes one with
 * what it is like. Throws Problem `cannot-be-so`.
 */
export async function correctCategory(
  db: EntityManager,
  need: CategoryOfNeed,
  code: string,
): Promise<CategoryOfNeed> {
  mustBeUndisputed([need]);
  refuse(codeInUse('code', categoryOfNeedCodes, code, need.start));
  if (code === need.code) return need;
  let { start, end } = need as { start: PlainDate; end: PlainDate | null };
  for (const other of (await categoriesOfNeed.of(db, need.personId)).items) {
    if (!isUndisputed(other) || other.code !== code) continue;
    if (other.end === need.start) ({ start } = other);
    else if (other.start === need.end) ({ end } = other);
    else continue;
    await categoriesOfNeed.withdraw(db, other);
  }
  return categoriesOfNeed.change(db, need, { start, end, code });
}
