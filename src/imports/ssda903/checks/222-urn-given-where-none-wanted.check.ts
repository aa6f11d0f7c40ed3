import { defineCheck } from './check.ts';
import { takesNoUrn } from './shared/placements.ts';

export default defineCheck({
  rule: '222',
  says: 'An Ofsted URN is given for a type of placement that has none',
  todo: 'Leave URN blank for this PLACE, or put PLACE right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['URN'] },
  find: ({ Episodes }, context) =>
    Episodes.filter((episode) => !['', 'XXXXXXX'].includes(episode.text.URN) && takesNoUrn(episode, context)),
});
