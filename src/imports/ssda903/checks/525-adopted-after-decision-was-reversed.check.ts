import { defineCheck } from './check.ts';
import { adoptionItems, hasAdoptionItem } from './shared/adoption.ts';

export default defineCheck({
  rule: '525',
  says: 'The decision that a child should be placed for adoption was reversed, and AD1 says that they were adopted',
  todo: 'Leave DATE_PLACED_CEASED blank, or take the row of AD1 out.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { PlacedAdoption: ['DATE_PLACED_CEASED'], AD1: adoptionItems },
  // A child may be adopted by a later decision, that stands; the public validator finds the reversed one.
  find({ PlacedAdoption, AD1 }) {
    const adoptions = AD1.filter(hasAdoptionItem);
    const isReversed = PlacedAdoption.every(({ text }) => text.DATE_PLACED_CEASED !== '');
    return PlacedAdoption.length > 0 && isReversed && adoptions.length > 0
      ? [...PlacedAdoption, ...adoptions]
      : [];
  },
});
