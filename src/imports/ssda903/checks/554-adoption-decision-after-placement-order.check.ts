import { defineCheck } from './check.ts';
import { isAfter } from './shared/adoption.ts';

export default defineCheck({
  rule: '554',
  says: 'A placement order was made before it was decided that the child should be placed for adoption',
  todo: 'Put DATE_PLACED right, or LS and DECOM of the first episode under the order.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { PlacedAdoption: ['DATE_PLACED'], Episodes: ['DECOM', 'LS'] },
  find({ PlacedAdoption, Episodes }) {
    const order = Episodes.find(({ text, day }) => text.LS === 'E1' && day.DECOM !== null);
    if (!order) return [];
    const late = PlacedAdoption.filter(({ day }) => isAfter(day.DATE_PLACED, order.day.DECOM));
    return late.length > 0 ? [...late, order] : [];
  },
});
