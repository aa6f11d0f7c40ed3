import { defineCheck } from './check.ts';
import { isAdopted } from './shared/adoption.ts';

export default defineCheck({
  rule: '582',
  says: 'A child was adopted on the day they were matched with the adopters',
  todo: 'Check DATE_MATCH and DEC; a match comes before the adoption in most cases.',
  severity: 'query',
  from: 2023,
  fields: { Episodes: ['DEC'] },
  find({ Episodes, AD1 }) {
    const matches = new Set(AD1.map(({ day }) => day.DATE_MATCH));
    return Episodes.filter(
      (episode) => isAdopted(episode) && episode.day.DEC !== null && matches.has(episode.day.DEC),
    );
  },
});
