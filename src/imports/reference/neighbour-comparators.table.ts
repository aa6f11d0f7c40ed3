import { localAuthorityCodes } from '../../domain/codes/local-authority.codes.ts';
import { code, text } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';
import { publishedValue } from './published-cells.ts';

/** Published figures of authorities by their DfE code: those of the statistical neighbours. */
export const neighbourComparators = defineTable({
  id: 'NeighbourComparators',
  recorded: true,
  columns: {
    measure: text().required(),
    la_code: code(localAuthorityCodes).required(),
    area: text().required(),
    period: text().required(),
    value: publishedValue().required(),
    unit: text().required(),
    source: text(300).required(),
  },
  key: ['measure', 'la_code', 'period', 'source'],
});
