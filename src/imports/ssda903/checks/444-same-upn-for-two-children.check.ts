import { upnUnknownCodes } from '../../../domain/codes/upn-unknown.codes.ts';
import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '444',
  says: 'Two children have the same unique pupil number',
  todo: "Ask the schools and send each child's own UPN; if the two are one child, send them under one CHILD.",
  severity: 'stage 2 error',
  from: 2026,
  fields: { Header: ['UPN'] },
  find: ({ Header }, { sharedUpns }) =>
    Header.filter(({ text }) => sharedUpns.has(text.UPN) && !upnUnknownCodes.has(text.UPN)),
});
