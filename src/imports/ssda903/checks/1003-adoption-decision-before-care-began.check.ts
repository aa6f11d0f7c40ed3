import { defineCheck } from './check.ts';
import { isAfter } from './shared/adoption.ts';

export default defineCheck({
  rule: '1003',
  says: 'It was decided that a child should be placed for adoption before they came into care',
  todo: 'Put DATE_PLACED right, or the DECOM and RNE of the episode with which care began.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { PlacedAdoption: ['DATE_PLACED'], Episodes: ['DECOM', 'RNE'] },
  find({ PlacedAdoption, Episodes }) {
    const began = Episodes.find(({ text, day }) => text.RNE === 'S' && day.DECOM !== null);
    if (!began) return [];
    const early = PlacedAdoption.filter(({ day }) => isAfter(began.day.DECOM, day.DATE_PLACED));
    return early.length > 0 ? [...early, began] : [];
  },
});
