import { defineFormat } from '../extract.ts';
import { csvOf } from './csv.ts';

/** What each column of the tidy table holds, for whoever opens it in a spreadsheet. */
export default defineFormat({
  id: 'csv-metadata',
  extension: 'metadata.csv',
  mediaType: 'text/csv; charset=utf-8',
  *write({ columns }) {
    yield csvOf(columns);
  },
});
