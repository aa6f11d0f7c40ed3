import { defineFormat } from '../extract.ts';
import { csvOf } from './csv.ts';

/** The tidy table alone. */
export default defineFormat({
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  *write({ data }) {
    yield csvOf(data);
  },
});
