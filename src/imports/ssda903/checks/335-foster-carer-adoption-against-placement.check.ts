import { defineCheck } from './check.ts';
import type { ReturnRow } from './return-rows.ts';

const adopted: ReadonlySet<string> = new Set(['E1', 'E11', 'E12']);
/** Placements for adoption, by FOSTER_CARE as it cannot be with them. */
const against: Readonly<Record<string, ReadonlySet<string>>> = {
  0: new Set(['A2', 'A3', 'A5']),
  1: new Set(['A1', 'A4', 'A6']),
};

export default defineCheck({
  rule: '335',
  says: 'Whether a child was adopted by their foster carer does not fit the placement they were adopted from',
  todo: 'Send 1 as FOSTER_CARE with A3 or A5 and 0 with A4 or A6, or put PLACE right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE'], AD1: ['FOSTER_CARE'] },
  find({ Episodes, AD1 }) {
    const clash = ({ text }: ReturnRow<'Episodes'>, { text: { FOSTER_CARE } }: ReturnRow<'AD1'>) =>
      adopted.has(text.REC) && (against[FOSTER_CARE]?.has(text.PLACE) ?? false);
    return [
      ...Episodes.filter((episode) => AD1.some((row) => clash(episode, row))),
      ...AD1.filter((row) => Episodes.some((episode) => clash(episode, row))),
    ];
  },
});
