import { defineCheck } from './check.ts';

export default defineCheck({
  rule: 'INT21',
  says: 'The sex in UASC is not the one in Header',
  todo: 'Put SEX right in UASC or in Header.',
  severity: 'integrity',
  from: 2023,
  fields: { UASC: ['SEX'] },
  find: ({ UASC, Header }) =>
    UASC.filter(
      ({ text: { SEX } }) => SEX !== '' && Header.some(({ text }) => text.SEX !== '' && text.SEX !== SEX),
    ),
});
