import { defineCheck } from './check.ts';
import { isInCareAtYearEnd, isInYear, isShortBreak } from './shared/care.ts';
import { datedWorkers } from './shared/social-workers.ts';

export default defineCheck({
  rule: 'SW12STG2',
  says: 'A child was in care on 31 March, and in an episode of the year had no social worker by SWEpisodes',
  todo: "Send all the child's social workers of the year in SWEpisodes, also those of a time out of care.",
  severity: 'stage 2 error',
  from: 2024,
  fields: { Episodes: ['DECOM', 'DEC'] },
  // Looked at are, as in the public validator, the episodes with which care starts or ends, or goes on. It asks for a worker
  // who starts within them; one who was there before is as good.
  find(child, context) {
    const { Episodes } = child;
    if (!Episodes.some((episode) => isInCareAtYearEnd(episode, context))) return [];
    const workers = datedWorkers(child);
    return Episodes.filter(
      (episode) =>
        isInYear(episode, context) &&
        !isShortBreak(episode) &&
        (episode.text.RNE === 'S' || episode.text.REC !== 'X1') &&
        !workers.some(
          ({ day }) =>
            (episode.day.DEC === null || day.SW_DECOM! < episode.day.DEC) &&
            (day.SW_DEC === null || day.SW_DEC > episode.day.DECOM!),
        ),
    );
  },
});
