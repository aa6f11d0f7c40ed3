import { defineCheck } from './check.ts';
import { isAfter } from './shared/adoption.ts';
import { dated } from './shared/episode-pairs.ts';

export default defineCheck({
  rule: '625',
  says: "The mother's child was born after the end of the year, or after she left care",
  todo: 'Put MC_DOB or DEC right, or leave MOTHER and MC_DOB as they were when she left.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['MC_DOB'], Episodes: ['DEC'] },
  // The public validator needs an episode that has ended, and takes the last of those also when she is in care again.
  find({ Header, Episodes }, { lastDay }) {
    const latest = dated(Episodes).at(-1);
    const left = latest?.day.DEC ?? null;
    const afterCare = Header.filter(({ day }) => isAfter(day.MC_DOB, left));
    const late = Header.filter(({ day }) => isAfter(day.MC_DOB, lastDay) || isAfter(day.MC_DOB, left));
    return latest && afterCare.length > 0 ? [...late, latest] : late;
  },
});
