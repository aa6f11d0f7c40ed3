import type { Period } from '../../domain/dates/period.ts';
import type { History } from '../../domain/history/history.ts';
import { met, notMet, type Judgement } from '../measure.ts';
import { judgeGrades } from './judge-key-stage-4.ts';

/** Whether a pupil reached the grade in mathematics and in English, language or literature (DOMAIN M29). */
export const judgeEnglishAndMaths = (history: History, period: Period, grade: 4 | 5): Judgement =>
  judgeGrades(history, period, ({ best }, inWords) => {
    const english = best('english language', 'english literature');
    const maths = best('mathematics');
    const has = Math.min(english ?? 0, maths ?? 0) >= grade;
    return (has ? met : notMet)(`English ${told(english)}, maths ${told(maths)}, ${inWords}`);
  });

function told(best: number | null): string {
  if (best === null) return 'not recorded';
  return best === 0 ? 'ungraded' : `${best}`;
}
