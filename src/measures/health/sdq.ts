/** Bands of the strengths and difficulties questionnaire, from the best (DOMAIN M10, from DfE's data guidance). */
export const sdqBands = ['normal', 'borderline', 'cause for concern'] as const;

/** The band of a score from 0 to 40. */
export function sdqBand(score: number): (typeof sdqBands)[number] {
  if (score <= 13) return 'normal';
  return score <= 16 ? 'borderline' : 'cause for concern';
}

/** The return asks from 4 on; what is published is of 5 to 16. */
export const sdqAges = { from: 5, to: 16 } as const;
