import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '232',
  says: 'The sex of the child is said not to be known',
  todo: 'Check SEX: send M or F where it is known.',
  severity: 'query',
  from: 2025,
  fields: { Header: ['SEX'] },
  find: ({ Header }) => Header.filter(({ text }) => text.SEX === 'U'),
});
