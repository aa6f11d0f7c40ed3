import { defineCheck } from './check.ts';
import { isAfter } from './shared/adoption.ts';
import { dated } from './shared/episode-pairs.ts';

export default defineCheck({
  rule: '302',
  says: 'The first episode starts before the child was born',
  todo: 'Put DECOM right, or DOB in Header.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM'], Header: ['DOB'] },
  find({ Episodes, Header }) {
    const [first] = dated(Episodes);
    const unborn = first ? Header.filter(({ day }) => isAfter(day.DOB, first.day.DECOM)) : [];
    return first && unborn.length > 0 ? [first, ...unborn] : [];
  },
});
