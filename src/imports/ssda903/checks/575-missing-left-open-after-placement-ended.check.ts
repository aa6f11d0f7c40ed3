import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '575',
  says: 'The placement a child went missing from has ended, and their time missing or away is still open',
  todo: 'Send the MIS_END, no later than the DEC of the episode they went from.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Missing: ['MIS_END'] },
  find: ({ Missing, Episodes }) =>
    Missing.filter(
      ({ text, day: { MIS_START } }) =>
        MIS_START !== null &&
        text.MIS_END === '' &&
        Episodes.some(
          ({ day: { DECOM, DEC } }) =>
            DECOM !== null && DEC !== null && DECOM <= MIS_START && MIS_START <= DEC,
        ),
    ),
});
