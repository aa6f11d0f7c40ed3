import { defineCheck } from './check.ts';
import { isAfter } from './shared/adoption.ts';

export default defineCheck({
  rule: '556',
  says: 'A freeing order was made before it was decided that the child should be placed for adoption',
  todo: 'Put DATE_PLACED right, or LS and DECOM of the episode under the order.',
  severity: 'stage 2 error',
  from: 2023,
  to: 2024,
  fields: { Episodes: ['DECOM'] },
  find: ({ Episodes, PlacedAdoption }) =>
    Episodes.filter(
      (episode) =>
        episode.text.LS === 'D1' &&
        PlacedAdoption.some(({ day }) => isAfter(day.DATE_PLACED, episode.day.DECOM)),
    ),
});
