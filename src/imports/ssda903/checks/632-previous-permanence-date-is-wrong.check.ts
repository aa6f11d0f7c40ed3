import { isPlainDate, type PlainDate } from '../../../domain/dates/plain-date.ts';
import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '632',
  says: 'The day of the previous permanence order is no real day, or not before care began',
  todo: 'Send DATE_PERM as dd/mm/yyyy, with ZZ for a day or month and ZZZZ for a year that is not known, before the first DECOM.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { PrevPerm: ['DATE_PERM'], Episodes: ['DECOM'] },
  find({ PrevPerm, Episodes }) {
    const first = Episodes.find(({ day }) => day.DECOM !== null);
    const wrong = PrevPerm.filter(
      ({ text: { DATE_PERM } }) => DATE_PERM !== '' && !canBeBefore(DATE_PERM, first?.day.DECOM ?? null),
    );
    return wrong.length > 0 && first ? [...wrong, first] : wrong;
  },
});

// By the earliest day it can be, for what may have been before care is no error; the public validator takes the latest.
function canBeBefore(written: string, day: PlainDate | null): boolean {
  const [, d, m, y] = /^(\d\d|ZZ)\/(\d\d|ZZ)\/(\d{4}|ZZZZ)$/.exec(written) ?? [];
  const isYearKnown = y !== 'ZZZZ';
  const earliest = `${isYearKnown ? y : '2000'}-${m === 'ZZ' ? '01' : m}-${d === 'ZZ' ? '01' : d}`;
  return isPlainDate(earliest) && (day === null || !isYearKnown || earliest < day);
}
