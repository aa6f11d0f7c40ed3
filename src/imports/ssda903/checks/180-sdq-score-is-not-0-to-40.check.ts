import { integer } from '../cells.ts';
import { defineCheck } from './check.ts';

const { read } = integer(0, 40).terms;

export default defineCheck({
  rule: '180',
  says: 'SDQ score is not a whole number from 0 to 40',
  todo: 'Send the total difficulties score as SDQ_SCORE, or leave it blank and send SDQ_REASON.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC2: ['SDQ_SCORE'] },
  find: ({ OC2 }) =>
    OC2.filter(({ text }) => text.SDQ_SCORE !== '' && typeof read(text.SDQ_SCORE, null) !== 'number'),
});
