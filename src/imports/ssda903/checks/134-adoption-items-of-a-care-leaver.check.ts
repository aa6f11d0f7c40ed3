import { defineCheck } from './check.ts';
import { adoptionItems, hasAdoptionItem } from './shared/adoption.ts';
import { hasCareLeaverItem } from './shared/care-leavers.ts';

export default defineCheck({
  rule: '134',
  says: 'A care leaver has items of an adoption',
  todo: 'Take the row of AD1 out, or the row of OC3 if the child was adopted.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { AD1: adoptionItems },
  find: ({ OC3, AD1 }) => (OC3.some(hasCareLeaverItem) ? AD1.filter(hasAdoptionItem) : []),
});
