import type { Arrow } from '../measures/rag.ts';
import type { Wanted } from './plan.ts';

export type Towards = 'as wanted' | 'against what is wanted' | 'level';

/**
 * How a figure moved, against the way the plan wants; null where it did not move to tell, or nobody says which way is better.
 * It says nothing of whether chance alone explains the movement: the status word does.
 */
export function towards(wanted: Wanted, arrow: Arrow | null): Towards | null {
  if (!arrow) return null;
  if (arrow.direction === 'level') return 'level';
  if (wanted !== 'better') return arrow.direction === wanted ? 'as wanted' : 'against what is wanted';
  if (arrow.judgement === 'no judgement') return null;
  return arrow.judgement === 'improving' ? 'as wanted' : 'against what is wanted';
}
