import type { CodeList } from '../../domain/codes/code-list.ts';
import { placementProviderCodes } from '../../domain/codes/placement-provider.codes.ts';
import { placementCodes } from '../../domain/codes/placement.codes.ts';
import { onsCode, postcode, text, ukDate, urn } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** The codes in a cell, which blanks or semicolons part. */
export const codesIn = (cell: string | null): string[] =>
  (cell ?? '')
    .toUpperCase()
    .split(/[\s;]+/)
    .filter((code) => code !== '');

/** Ofsted's list of providers in columns of our own: which codes fit a setting, where it is, and how long it was registered. */
export const providers = defineTable({
  id: 'Providers',
  recorded: true,
  columns: {
    URN: urn().required(),
    PLACEMENT_CODES: text(),
    PROVIDER_CODES: text(),
    POSTCODE: postcode(),
    LA_CODE: onsCode(),
    REGISTERED: ukDate(),
    CLOSED: ukDate(),
  },
  key: ['URN'],

  check({ row, finding, refusal }) {
    const known = (column: 'PLACEMENT_CODES' | 'PROVIDER_CODES', list: CodeList) => {
      const codes = codesIn(row[column]);
      const strange = codes.filter((code) => !list.has(code));
      if (strange.length)
        finding(
          column,
          'unknown-code',
          `Not codes of this field: ${strange.join(', ')}. They were not taken.`,
        );
      row[column] = codes.filter((code) => list.has(code)).join(' ');
    };
    known('PLACEMENT_CODES', placementCodes);
    known('PROVIDER_CODES', placementProviderCodes);
    if (row.REGISTERED !== null && row.CLOSED !== null && row.CLOSED < row.REGISTERED)
      refusal(
        'CLOSED',
        'ends-before-it-begins',
        'Closed before it was registered. Put one of the days right.',
      );
  },
});
