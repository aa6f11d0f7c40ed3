import { defineCheck } from './check.ts';
import { namesSetting } from './shared/settings.ts';

export default defineCheck({
  rule: '1008',
  says: "The Ofsted URN is not on Ofsted's list",
  todo: 'Send the URN as on the list, or XXXXXXX where the setting is inspected by others than Ofsted.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Episodes: ['URN'] },
  needs: ['providers'],
  find: ({ Episodes }, { providers }) =>
    Episodes.filter((episode) => providers && namesSetting(episode) && !providers.has(episode.text.URN)),
});
