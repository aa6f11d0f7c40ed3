import { bandOf } from './ages.ts';
import { defineBreakdown } from './breakdown.ts';

// DfE publishes care leavers at each age from 17 to 20, and 21 to 24 is the extended duty. A relevant child (Children Act
// 1989 s. 23A) may be 16, who would otherwise be lost from the sum.
const bands = [
  { id: '16', words: '16', from: 16, to: 17 },
  { id: '17', words: '17', from: 17, to: 18 },
  { id: '18', words: '18', from: 18, to: 19 },
  { id: '19', words: '19', from: 19, to: 20 },
  { id: '20', words: '20', from: 20, to: 21 },
  { id: '21-24', words: '21 to 24', from: 21, to: 25 },
];

export const ageAfterCare = defineBreakdown({
  id: 'age',
  title: 'Age',
  cohort: 'care-leavers',
  groups: bands.map(({ id, words }) => ({ id, words })),
  groupOf: ({ bornOn }, day) => bandOf(bands, bornOn, day),
});
