import { defineCheck } from './check.ts';
import { atFaultWithCarriedOver, isFurtherApart } from './shared/carried-over.ts';

export default defineCheck({
  rule: '503G',
  says: 'The distance of the episode carried over differs from last year by 0.2 mile or more',
  todo: "Send the HOME_POST and PL_POST that last year's return had; if the child has moved since, end this episode on that day and send a new one.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PL_DISTANCE'] },
  needs: ['last year', 'places'],
  // A distance in one of the years only is a difference too; the public validator sees it when it is new, not when it is gone.
  find: (child) =>
    atFaultWithCarriedOver(
      child,
      ({ text: { PL_DISTANCE } }, { text: before }) =>
        (PL_DISTANCE === '') !== (before.PL_DISTANCE === '') ||
        isFurtherApart(PL_DISTANCE, before.PL_DISTANCE),
    ),
});
