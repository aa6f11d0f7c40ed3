import { sexCodes } from '../../domain/codes/sex.codes.ts';
import { defineBreakdown, notKnown } from './breakdown.ts';

const groups = [
  { id: 'female', words: 'Female' },
  { id: 'male', words: 'Male' },
];

export const sex = defineBreakdown({
  id: 'sex',
  title: 'Sex',
  groups,
  // By its words, because the return wrote 1 and 2 until 2024.
  groupOf: ({ sex: code }) =>
    (groups.find(({ words }) => words === sexCodes.get(code ?? '')?.label) ?? notKnown).id,
});
