import { defineCheck } from './check.ts';
import type { ReturnRow } from './return-rows.ts';
import { goesOnAfter } from './shared/episode-pairs.ts';
import { isConfidential, isOutsideEngland, takesNoUrn } from './shared/placements.ts';

export default defineCheck({
  rule: '218',
  says: 'The placement has no Ofsted URN',
  todo: 'Send the URN of the setting or agency; XXXXXXX where it is inspected by others than Ofsted.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['URN'] },
  needs: ['places'],
  find: ({ Episodes }, context) =>
    Episodes.filter(
      (episode) =>
        episode.text.URN === '' &&
        (episode.day.DEC === null ? episode.text.DEC === '' : episode.day.DEC >= context.start) &&
        !takesNoUrn(episode, context) &&
        !endedUnregistered(episode) &&
        !isOutsideEngland(episode) &&
        !isConfidential(episode),
    ),
});

// In 2023/24 the public validator asks one of every H5; none could be had before 28 October 2023 (rule 230).
const endedUnregistered = (episode: ReturnRow<'Episodes'>): boolean =>
  episode.text.PLACE === 'H5' && !goesOnAfter(episode, '2023-10-28');
