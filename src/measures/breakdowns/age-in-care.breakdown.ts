import { bandOf } from './ages.ts';
import { defineBreakdown } from './breakdown.ts';

// DfE, Children looked after in England: the age bands of children looked after on 31 March. Those who leave care on their
// 18th birthday are 18 at the end of that day, and DfE has them in a band of their own among those who ceased.
const bands = [
  { id: 'under-1', words: 'Under 1', from: 0, to: 1 },
  { id: '1-4', words: '1 to 4', from: 1, to: 5 },
  { id: '5-9', words: '5 to 9', from: 5, to: 10 },
  { id: '10-15', words: '10 to 15', from: 10, to: 16 },
  { id: '16-17', words: '16 and 17', from: 16, to: 18 },
  { id: '18-and-over', words: '18 and over', from: 18, to: Infinity },
];

export const ageInCare = defineBreakdown({
  id: 'age',
  title: 'Age',
  cohort: 'children-in-care',
  groups: bands.map(({ id, words }) => ({ id, words })),
  groupOf: ({ bornOn }, day) => bandOf(bands, bornOn, day),
});
