import { defineCheck } from './check.ts';
import { isAdopted, isAfter } from './shared/adoption.ts';

export default defineCheck({
  rule: '331',
  says: 'A child was matched with adopters after the placement they were adopted from began',
  todo: 'Put DATE_MATCH right, or the DECOM of the episode that ended in adoption.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { AD1: ['DATE_MATCH'], Episodes: ['DECOM', 'REC'] },
  find({ AD1, Episodes }) {
    const isLate = (match: (typeof AD1)[number], episode: (typeof Episodes)[number]) =>
      isAdopted(episode) && isAfter(match.day.DATE_MATCH, episode.day.DECOM);
    return [
      ...AD1.filter((match) => Episodes.some((episode) => isLate(match, episode))),
      ...Episodes.filter((episode) => AD1.some((match) => isLate(match, episode))),
    ];
  },
});
