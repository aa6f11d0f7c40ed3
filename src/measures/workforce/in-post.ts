import { holds } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Caseload, Post, PostRole } from '../../domain/workforce/caseload.ts';
import { unknown, type Judgement } from '../measure.ts';

/** Both sums of a ratio of FTE are in hundredths. */
export const hundredths = 100;

/** What is held at the end of the day, in hundredths of an FTE. */
export const fteAt = (posts: readonly Post[], day: PlainDate): number =>
  posts.filter((post) => holds(post, day)).reduce((sum, { fte }) => sum + fte, 0);

/** `0.6 FTE`. */
export const inFte = (fte: number): string => `${fte / hundredths} FTE`;

/** The posts of the role, employed or agency; a vacancy's is among them. */
export const postsOf = (
  { posts }: Caseload,
  role: PostRole,
  among: (post: Post) => boolean = () => true,
): Post[] => posts.filter((post) => post.role === role && among(post));

/** Of days before anybody's post was recorded nobody can say who was in post. */
export const notRecordedOn = ({ recordedFrom }: Caseload, day: PlainDate): Judgement | null =>
  recordedFrom === null || day < recordedFrom ? unknown(`no post of anybody is recorded on ${day}`) : null;
