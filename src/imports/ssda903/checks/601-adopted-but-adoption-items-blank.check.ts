import { defineCheck } from './check.ts';
import { adoptionItems, isAdoptedInYear, lacksAdoptionItem } from './shared/adoption.ts';

export default defineCheck({
  rule: '601',
  says: 'A child was adopted in the year, and an item of AD1 is missing',
  todo: 'Send a row of AD1 with every item, or put REC right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['REC'], AD1: adoptionItems },
  // The public validator passes over a child without a row of AD1, of whom every item is missing.
  find({ Episodes, AD1 }, context) {
    const adopted = Episodes.filter((episode) => isAdoptedInYear(episode, context));
    const lacking = AD1.filter(lacksAdoptionItem);
    return adopted.length > 0 && (lacking.length > 0 || AD1.length === 0) ? [...adopted, ...lacking] : [];
  },
});
