import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '581',
  says: 'A child went missing or away on a day they were not in care by any episode',
  todo: 'Put MIS_START right, or send the episode they went from.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Missing: ['MIS_START'] },
  find: ({ Missing, Episodes }) =>
    Episodes.length === 0
      ? []
      : Missing.filter(
          ({ day: { MIS_START } }) =>
            MIS_START !== null &&
            !Episodes.some(
              ({ day: { DECOM, DEC } }) =>
                DECOM !== null && DECOM <= MIS_START && (DEC === null || MIS_START <= DEC),
            ),
        ),
});
