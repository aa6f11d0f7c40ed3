import { categoryOfNeedCodes } from '../../domain/codes/category-of-need.codes.ts';
import { defineBreakdown, notKnown, type Group } from './breakdown.ts';
import { lastEpisode } from './last-episode.ts';

const groups: Group[] = [...categoryOfNeedCodes]
  .filter(([, { neverValid }]) => !neverValid)
  .map(([id, { label }]) => ({ id, words: label }));
const known = new Set(groups.map(({ id }) => id));

export const categoryOfNeed = defineBreakdown({
  id: 'category-of-need',
  title: 'Category of need',
  cohort: 'children-in-care',
  groups,
  groupOf(history, day) {
    const code = lastEpisode(history, day)?.categoryOfNeed ?? '';
    return known.has(code) ? code : notKnown.id;
  },
});
