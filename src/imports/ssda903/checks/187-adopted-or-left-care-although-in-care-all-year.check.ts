import { defineCheck } from './check.ts';
import { adoptionItems, hasAdoptionItem } from './shared/adoption.ts';
import { isInCareAllYear } from './shared/care.ts';
import { careLeaverItems, hasCareLeaverItem } from './shared/care-leavers.ts';

export default defineCheck({
  rule: '187',
  says: 'A child was in care all year, and has items of an adoption or of a care leaver',
  todo: 'Take the row of AD1 or OC3 out, or send the DEC and REC with which the child left care.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { AD1: adoptionItems, OC3: careLeaverItems },
  find(child, context) {
    const { Episodes, AD1, OC3 } = child;
    // Who left care on 31 March is not in care at its end (DOMAIN 1, case 6), though the public validator says so.
    const leftOnLastDay = Episodes.some(({ text, day }) => day.DEC === context.lastDay && text.REC !== 'X1');
    return !leftOnLastDay && isInCareAllYear(child, context)
      ? [...AD1.filter(hasAdoptionItem), ...OC3.filter(hasCareLeaverItem)]
      : [];
  },
});
