import { upn } from '../cells.ts';
import { defineCheck } from './check.ts';

const { read } = upn().terms;

export default defineCheck({
  rule: '168',
  says: 'The unique pupil number has not the shape of one',
  todo: 'Send UPN as a letter and 12 digits, or a letter, 11 digits and a letter; UN1 to UN5 where there is none.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Header: ['UPN'] },
  find: ({ Header }) =>
    Header.filter(({ text }) => text.UPN !== '' && typeof read(text.UPN, null) !== 'string'),
});
