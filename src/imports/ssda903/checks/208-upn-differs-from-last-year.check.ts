import { upnUnknownCodes } from '../../../domain/codes/upn-unknown.codes.ts';
import { defineCheck } from './check.ts';
import { atFaultWithLastHeader } from './shared/headers-of-both-years.ts';

export default defineCheck({
  rule: '208',
  says: "The unique pupil number is not the one in last year's return",
  todo: "Check UPN: send what last year's return had. UN1 may become UN2 to UN5, and each of them a number.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['UPN'] },
  needs: ['last year'],
  // The public validator means to let a blank become UN1 and does not; a blank of last year disagrees with nothing.
  find: (child) =>
    atFaultWithLastHeader(
      child,
      (row, before) => row.text.UPN !== before.text.UPN && !mayBecome(before.text.UPN, row.text.UPN),
    ),
});

function mayBecome(before: string, now: string): boolean {
  if (before === '') return true;
  if (now === '' || !upnUnknownCodes.has(before)) return false;
  return !upnUnknownCodes.has(now) || before === 'UN1';
}
