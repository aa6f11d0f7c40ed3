import { defineCheck } from './check.ts';
import { atFaultWithCarriedOver } from './shared/carried-over.ts';

export default defineCheck({
  rule: '503D',
  says: 'The placement type of the episode carried over differs from last year',
  todo: "Send the PLACE that last year's return had; if the child has moved since, end this episode on that day and send a new one.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE'] },
  needs: ['last year'],
  // H5 may have become K3 in 2024/25 only; a Z1 one of the codes it was split into, from 2025/26.
  find: (child, { collectionYear }) =>
    atFaultWithCarriedOver(child, ({ text: { PLACE } }, { text: before }) => {
      const isRecoded =
        (collectionYear === 2025 && before.PLACE === 'H5' && PLACE === 'K3') ||
        (collectionYear >= 2026 && before.PLACE === 'Z1' && /^Z1[1-4]$/.test(PLACE));
      return PLACE !== before.PLACE && !isRecoded;
    }),
});
