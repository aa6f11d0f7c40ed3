import { postEnds, type PostEnd } from '../../domain/workforce/post-ends.ts';
import { overlaps } from '../../domain/timeline/spans.ts';
import type { Fault } from '../../platform/http/problems.ts';
import type { Post } from './post.entity.ts';
import type { NewPost } from './posts.store.ts';

type Found = (Fault | false)[];

/** What cannot be so of a post as it is sent; what Posts.csv is refused for, too. */
export function postFaults(told: NewPost, holders: readonly Post[]): Found {
  const held = holders.find((other) => overlaps(other, { start: told.start, end: null }));
  return [
    told.workerId === null &&
      told.isAgency && {
        pointer: '#/isAgency',
        detail: 'a vacancy has no holder: send workerId, or leave isAgency out',
      },
    told.coversVacancy &&
      !told.isAgency && {
        pointer: '#/coversVacancy',
        detail:
          'only agency covers a vacancy; whoever is employed in it fills it: leave it out, or send isAgency',
      },
    held !== undefined && {
      pointer: '#/start',
      detail: `the post is held from ${held.start} ${held.end ? `until ${held.end}` : 'on'} already; end that first`,
    },
  ];
}

/** Whether a post like this can have ended so. */
export function endFaults({ workerId, isAgency }: Post, endedBecause: PostEnd | null): Found {
  if (endedBecause === null) return [];
  const ends = postEnds[endedBecause];
  const isWrong = (ends === 'vacancy') !== (workerId === null) || (ends === 'agency' && !isAgency);
  return [
    isWrong && {
      pointer: '#/endedBecause',
      detail:
        '"vacancy filled" and "post deleted" end a vacancy, "agency assignment ended" what agency does, the others what a worker does',
    },
  ];
}
