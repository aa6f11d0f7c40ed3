import { defineCheck } from './check.ts';
import { isAfter } from './shared/adoption.ts';

export default defineCheck({
  rule: '334',
  says: 'It was decided that a child should be placed for adoption before their latest period of care began',
  todo: 'Put DATE_INT right, or the DECOM and RNE of the episode with which care began.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { AD1: ['DATE_INT'], Episodes: ['DECOM', 'RNE'] },
  find({ AD1, Episodes }) {
    const began = Episodes.findLast(({ text, day }) => text.RNE === 'S' && day.DECOM !== null);
    if (!began) return [];
    const early = AD1.filter(({ day }) => isAfter(began.day.DECOM, day.DATE_INT));
    return early.length > 0 ? [...early, began] : [];
  },
});
