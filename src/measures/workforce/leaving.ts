import { holds, type Period } from '../../domain/dates/period.ts';
import { join } from '../../domain/timeline/spans.ts';
import type { Post } from '../../domain/workforce/caseload.ts';
import { postEnds } from '../../domain/workforce/post-ends.ts';
import { inFte } from './in-post.ts';

/** How a worker's time in a role ended within a period. */
export interface Leaving {
  /** What counts as left, in hundredths of an FTE: nought when it is no leaver; null when the record does not say why. */
  readonly fte: number | null;
  readonly sentence: string;
}

/**
 * Each time the worker's unbroken run of these posts ended within the period (DOMAIN 2, M23). Who began within it and left
 * within it is neither starter nor leaver. Sentences do not say why somebody left: no colleague is told that.
 */
export const leavings = (posts: readonly Post[], period: Period): Leaving[] =>
  join(posts).flatMap(({ start, end }): Leaving[] => {
    if (end === null || !holds(period, end)) return [];
    const last = posts.filter((post) => post.end === end);
    const why = last.map(({ endedBecause }) => endedBecause);
    if (start >= period.start)
      return [{ fte: 0, sentence: `began ${start} and ended ${end} within the twelve months` }];
    if (why.includes(null)) return [{ fte: null, sentence: `ended ${end}, why is not recorded` }];
    const left = last.filter(({ endedBecause }) => postEnds[endedBecause!] === 'left');
    const fte = left.reduce((sum, post) => sum + post.fte, 0);
    const sentence = fte > 0 ? `left ${end}, ${inFte(fte)}` : `no leaver: ended ${end}`;
    return [{ fte, sentence }];
  });
