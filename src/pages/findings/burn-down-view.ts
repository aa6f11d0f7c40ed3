import { dayInWords } from '../../domain/dates/day-in-words.ts';
import type { BurnDownDay } from '../../imports/checking/burn-down.ts';

export const weeksShown = 12;

export interface Week {
  readonly ending: string;
  readonly open: number;
  readonly new: number;
  readonly cleared: number;
}

/** Whole weeks, the latest first, each by its last day; `days` are a multiple of seven. */
export function weeksOf(days: readonly BurnDownDay[]): Week[] {
  const weeks: Week[] = [];
  for (let end = days.length; end > 0; end -= 7) {
    const week = days.slice(end - 7, end);
    const last = week.at(-1)!;
    const sum = (of: 'new' | 'cleared') => week.reduce((all, day) => all + day[of], 0);
    weeks.push({ ending: dayInWords(last.day), open: last.open, new: sum('new'), cleared: sum('cleared') });
  }
  return weeks;
}

const width = 640;
const height = 120;

/** How many stood open day by day as a line from nought, and what it shows in words. */
export function lineOf(days: readonly BurnDownDay[]) {
  const [first, last] = [days[0]!, days.at(-1)!];
  const most = Math.max(1, ...days.map(({ open }) => open));
  const points = days.map(({ open }, at) => {
    const x = (at / (days.length - 1)) * width;
    return `${x.toFixed(1)},${(height - (open / most) * height).toFixed(1)}`;
  });
  return {
    width,
    height,
    points: points.join(' '),
    most,
    inWords: `Line chart of ${days.length} days: ${first.open} open on ${dayInWords(first.day)}, ${last.open} on ${dayInWords(last.day)}, never more than ${most}.`,
    from: dayInWords(first.day),
    to: dayInWords(last.day),
  };
}
