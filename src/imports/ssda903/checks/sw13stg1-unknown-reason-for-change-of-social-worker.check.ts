import { isValidIn } from '../../../domain/codes/code-list.ts';
import { socialWorkerChangeReasonCodes } from '../../../domain/codes/social-worker-change-reason.codes.ts';
import { defineCheck } from './check.ts';
import { reasonWantedFrom } from './shared/social-workers.ts';

export default defineCheck({
  rule: 'SW13STG1',
  says: 'The reason for a change of social worker is no code of the list, or is missing where it is asked for',
  todo: `Send SW_REASON as one of ${[...socialWorkerChangeReasonCodes.keys()].join(', ')}.`,
  severity: 'stage 1 error',
  from: 2024,
  fields: { SWEpisodes: ['SW_REASON'] },
  // In 2023/24 it was asked of every row, since then of those that start from April 2023.
  find: ({ SWEpisodes }, { collectionYear }) =>
    SWEpisodes.filter(({ text: { SW_REASON }, day: { SW_DECOM } }) =>
      SW_REASON === ''
        ? collectionYear === 2024 || (SW_DECOM !== null && SW_DECOM >= reasonWantedFrom)
        : !isValidIn(socialWorkerChangeReasonCodes, SW_REASON, collectionYear),
    ),
});
