import { defineCheck } from './check.ts';
import { hasAdoptionItem, isAdoptedInYear } from './shared/adoption.ts';

export default defineCheck({
  rule: '602',
  says: 'AD1 says that a child was adopted, and no episode of theirs ended in adoption in the year',
  todo: 'Send E11 or E12 as the REC of the last episode, or take the row of AD1 out.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { AD1: ['CHILD'] },
  find: ({ Episodes, AD1 }, context) =>
    Episodes.some((episode) => isAdoptedInYear(episode, context)) ? [] : AD1.filter(hasAdoptionItem),
});
