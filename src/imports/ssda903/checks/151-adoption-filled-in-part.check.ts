import { defineCheck } from './check.ts';
import { adoptionItems, hasAdoptionItem, lacksAdoptionItem } from './shared/adoption.ts';

export default defineCheck({
  rule: '151',
  says: 'Some items of AD1 are filled in and others are blank',
  todo: 'Send every item of AD1, or leave them all blank.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { AD1: adoptionItems },
  find: ({ AD1 }) => AD1.filter((row) => hasAdoptionItem(row) && lacksAdoptionItem(row)),
});
