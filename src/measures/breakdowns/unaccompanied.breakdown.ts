import { holds } from '../../domain/dates/period.ts';
import { defineBreakdown } from './breakdown.ts';

/** The status ends by the 18th birthday, so of care leavers it tells something only with those who had it before. */
export const unaccompanied = defineBreakdown({
  id: 'uasc',
  title: 'Unaccompanied asylum-seeking children',
  groups: [
    { id: 'now', words: 'Unaccompanied' },
    { id: 'before', words: 'Was unaccompanied before' },
    { id: 'never', words: 'Not recorded as unaccompanied' },
  ],
  groupOf({ unaccompanied: spans }, day) {
    if (spans.some((span) => holds(span, day))) return 'now';
    return spans.some(({ start }) => start <= day) ? 'before' : 'never';
  },
});
