import { recordedScore } from '../../domain/health/recorded-year.ts';
import { unknown, type Judgement } from '../measure.ts';
import { isRecordedAllYear, type HealthYear } from './judge-year.ts';

/** Bands of the strengths and difficulties questionnaire, from the best (DOMAIN M10, from DfE's data guidance). */
export const sdqBands = ['normal', 'borderline', 'cause for concern'] as const;

/** The band of a score from 0 to 40. */
export function sdqBand(score: number): (typeof sdqBands)[number] {
  if (score <= 13) return 'normal';
  return score <= 16 ? 'borderline' : 'cause for concern';
}

/** The return asks from 4 on; what is published is of 5 to 16. */
export const sdqAges = { from: 5, to: 16 } as const;

/**
 * Judges the score of a year, or why there is none: the last one recorded here, else the return's. Where no return tells of the
 * child, records count from the first whole year of them on, as with every question of health.
 */
export function judgeSdq(
  of: HealthYear,
  { score: judgeScore, none }: Record<'none', (because: string) => Judgement> & { score: JudgeScore },
): Judgement {
  const { outcome, until } = of;
  const recorded = recordedScore(of.history, of.collectionYear);
  if (!outcome && !isRecordedAllYear(of, 'sdqScore'))
    return unknown(
      recorded
        ? `scored ${recorded.scoredOn}; that is recorded here of a part of ${until} only, and no return tells of it`
        : `no return tells of ${until}`,
    );
  if (recorded) return judgeScore(recorded.score, `${until}, scored ${recorded.scoredOn}, recorded here`);
  if (outcome?.sdqScore != null) return judgeScore(outcome.sdqScore, `${until}, told by the return`);
  return none(`no score (${outcome?.sdqReason ?? 'why is not recorded'}), ${until}`);
}

type JudgeScore = (score: number, until: string) => Judgement;
