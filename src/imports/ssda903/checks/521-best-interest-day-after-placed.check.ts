import { defineCheck } from './check.ts';
import { isAfter, isPlacedForAdoption } from './shared/adoption.ts';

export default defineCheck({
  rule: '521',
  says: 'A child was placed for adoption before it was decided that they should be, by AD1',
  todo: 'Put DATE_INT right, or PLACE and DECOM of the placement for adoption.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE', 'DECOM'], AD1: ['DATE_INT'] },
  find({ Episodes, AD1 }) {
    const isEarly = (episode: (typeof Episodes)[number], row: (typeof AD1)[number]) =>
      isPlacedForAdoption(episode) && isAfter(row.day.DATE_INT, episode.day.DECOM);
    return [
      ...Episodes.filter((episode) => AD1.some((row) => isEarly(episode, row))),
      ...AD1.filter((row) => Episodes.some((episode) => isEarly(episode, row))),
    ];
  },
});
